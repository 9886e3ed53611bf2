// Codes that are good for one use, and consents that were taken back: told between terminals.
#include "kiosk/sync/faults.h"
#include "kiosk/sync/withdrawals_reply.h"
#include "tests/kiosk/sync/fixture.h"

namespace yimen::sync {
namespace {

const identity::CodeUse kUse{"00112233445566778899aabbccddeeff", outbox::kStart + seconds(90)};
constexpr const char* kTag = "0123456789abcdef0123456789abcdef";

class ClaimTest : public SyncFixture {
 protected:
  Claim claim() {
    const QuestionId id = engine_->ask(kUse);
    run_for(seconds(1));
    const auto claimed = events<CodeClaimed>();
    EXPECT_FALSE(claimed.empty());
    EXPECT_EQ(claimed.back().question, id);
    return claimed.back().claim;
  }

  void answer_with(const Exchange& exchange) {
    transport_.answer = [this, exchange](const Message& message) {
      return message.path == "/v1/used-codes" ? exchange : backend_.answer(message);
    };
  }
};

TEST_F(ClaimTest, ACodeIsFirstOnceAndUsedEverAfter) {
  EXPECT_EQ(claim(), Claim::first);
  EXPECT_EQ(claim(), Claim::used_before);
  EXPECT_EQ(*backend_.used_codes.begin(),
            R"({"expires":")" + utc_text(kUse.expires) + R"(","id":"00112233445566778899aabbccddeeff"})");
}

TEST_F(ClaimTest, ItIsAskedWithLittlePatienceWhateverTheLineWaitsFor) {
  std::optional<milliseconds> patience;
  transport_.answer = [&](const Message& message) -> Exchange {
    if (message.path == "/v1/used-codes") patience = message.timeout;
    return tl::unexpected(Failure{{&kUnreachable, ""}, false});
  };
  run_for(std::chrono::minutes(10));  // by now the line pauses
  const Instant before = clock_.now();
  engine_->ask(kUse);
  engine_->step();
  EXPECT_EQ(clock_.now(), before);
  ASSERT_TRUE(patience);
  EXPECT_GT(*patience, milliseconds(300));
  EXPECT_LT(*patience, milliseconds(800));
  EXPECT_EQ(events<CodeClaimed>().back().claim, Claim::unreachable);
}

TEST_F(ClaimTest, OnlyTheBackendItselfCanSayThatACodeWasUsed) {
  for (const Reply& other :
       {Reply{409, "text/html", "<html>"}, Reply{409, "application/problem+json", "{}"},
        Reply{409, "application/problem+json", R"({"type":"urn:yimen:problem:conflict"})"},
        Reply{200, "application/json", "{}"}, Reply{201, "application/json", "{}"},
        Reply{201, "application/json", R"({"id":"another"})"}, Reply{201, "text/html", "welcome"},
        Reply{429, "application/problem+json", "{}"}, Reply{503, "text/plain", ""},
        Reply{404, "application/problem+json", "{}"}}) {
    answer_with(other);
    EXPECT_EQ(claim(), Claim::unreachable) << other.status << other.body;
  }
}

TEST_F(ClaimTest, NoAnswerInTimeHoldsUpNoRequest) {
  answer_with(tl::unexpected(Failure{{&kBroken, "timeout"}, true}));
  EXPECT_EQ(claim(), Claim::unreachable);
  submit();
  run_for(milliseconds(100));
  EXPECT_EQ(events<Delivered>().size(), 1U);
}

TEST_F(ClaimTest, NoClaimIsLeftWithoutAnAnswer) {
  transport_.duration = [](const Message&) { return seconds(30); };
  engine_->ask(kUse);
  engine_->step();
  engine_->ask(kUse);
  engine_->put_back();
  EXPECT_EQ(events<CodeClaimed>().size(), 2U);
}

TEST(WithdrawalsReplyTest, WhatIsNotAsItShouldBeIsNotRead) {
  const std::string good = std::string(R"({"withdrawals":[")") + kTag + R"("],"cursor":"7"})";
  const auto page = parse_withdrawals(good);
  ASSERT_TRUE(page);
  EXPECT_EQ(page->tags, std::vector<std::string>{kTag});
  EXPECT_EQ(page->cursor, "7");
  for (const char* strange :
       {"", "null", "[]", "{}", R"({"withdrawals":{},"cursor":"7"})", R"({"withdrawals":[]})",
        R"({"withdrawals":[],"cursor":7})", R"({"withdrawals":[],"cursor":"a"})",
        R"({"withdrawals":[],"cursor":"111111111111111111111"})", R"({"withdrawals":["x"],"cursor":"7"})",
        R"({"withdrawals":[7],"cursor":"7"})",
        R"({"withdrawals":["0123456789ABCDEF0123456789abcdef"],"cursor":"7"})"})
    EXPECT_FALSE(parse_withdrawals(strange)) << strange;
}

class WithdrawalTest : public SyncFixture {
 protected:
  WithdrawalTest() {
    config_.progress_interval = seconds(60);
    begin_again();
  }

  std::vector<std::string> asked() {
    std::vector<std::string> paths;
    transport_.answer = [this, &paths](const Message& message) -> Exchange {
      if (message.path.starts_with("/v1/withdrawals")) paths.push_back(message.path);
      return backend_.answer(message);
    };
    run_for(seconds(61));
    return paths;
  }
};

TEST_F(WithdrawalTest, IsRecordedToldAndNotAskedForAgain) {
  backend_.withdrawals = std::string(R"({"withdrawals":[")") + kTag + R"("],"cursor":"7"})";
  run_for(seconds(1));
  ASSERT_EQ(events<FacesWithdrawn>().size(), 1U);
  EXPECT_EQ(events<FacesWithdrawn>()[0].tags, std::vector<std::string>{kTag});
  EXPECT_EQ(*outbox_->withdrawal_cursor(), "7");
  backend_.withdrawals = R"({"withdrawals":[],"cursor":"7"})";
  const auto paths = asked();
  ASSERT_FALSE(paths.empty());
  EXPECT_TRUE(paths[0].ends_with("&after=7")) << paths[0];
  EXPECT_EQ(events<FacesWithdrawn>().size(), 1U);
}

TEST_F(WithdrawalTest, AnOlderBackendThatDoesNotKnowOfThemHoldsUpNothing) {
  transport_.answer = [this](const Message& message) -> Exchange {
    if (message.path.starts_with("/v1/withdrawals"))
      return Reply{404, "application/problem+json", R"({"type":"urn:yimen:problem:not-found"})"};
    return backend_.answer(message);
  };
  submit();
  run_for(seconds(5));
  EXPECT_EQ(events<Delivered>().size(), 1U);
  EXPECT_TRUE(events<Connectivity>().back().online);
}

}  // namespace
}  // namespace yimen::sync
