// What the backend tells of requests: read with suspicion, kept in the outbox, asked for by people.
#include "kiosk/common/ids.h"
#include "kiosk/sync/faults.h"
#include "kiosk/sync/standing_reply.h"
#include "tests/kiosk/sync/fixture.h"

namespace yimen::sync {
namespace {

std::string one(const std::string& receipt, const std::string& key, const std::string& stage) {
  return R"({"key":")" + key + R"(","receipt":")" + receipt + R"(","stage":")" + stage +
         R"(","service":{"id":"old-age-allowance","version":2},"submitted_at":"2026-11-21T08:00:00.000Z",)"
         R"("office":{"zh":"民政窗口","en":"Civil affairs"},"next_step":{"zh":"等电话"},"due_on":"2026-12-01",)"
         R"("at":"2026-11-21T13:44:00.123Z"})";
}

std::string progress(const std::string& entries, const std::string& cursor) {
  return R"({"progress":[)" + entries + R"(],"cursor":")" + cursor + "\"}";
}

std::string a_number() {
  SeededRandom random(1);
  return receipt_number(random, outbox::kStart);
}

TEST(StandingReplyTest, ProgressIsRead) {
  const auto page = parse_progress(progress(one(a_number(), "k1", "first_review"), "17"));
  ASSERT_TRUE(page);
  EXPECT_EQ(page->cursor, "17");
  ASSERT_EQ(page->news.size(), 1U);
  EXPECT_EQ(page->news[0].stage, "first_review");
  EXPECT_EQ(page->news[0].office, (Text{"民政窗口", "Civil affairs"}));
  EXPECT_EQ(page->news[0].next_step, (Text{"等电话", ""}));
  EXPECT_EQ(page->news[0].due_on, "2026-12-01");
  EXPECT_EQ(utc_text(page->news[0].told_at), "2026-11-21T13:44:00.123Z");
}

TEST(StandingReplyTest, WhatIsNotAsItShouldBeIsNotRead) {
  const std::string good = one(a_number(), "k1", "received");
  EXPECT_TRUE(parse_progress(progress(good, "")));
  for (const std::string& strange :
       {std::string(), std::string("null"), std::string("[]"), std::string("{}"),
        std::string(R"({"progress":{},"cursor":""})"), std::string(R"({"progress":[]})"),
        std::string(R"({"progress":[],"cursor":7})"), progress(good, "a&b"), progress(good, "a b"),
        progress(good, std::string(200, '1')), progress(one("YM-1", "k", "received"), ""),
        progress(one(a_number(), "", "received"), ""), progress(one(a_number(), "k", "Received!"), ""),
        progress("7", ""), progress(good, "").substr(0, 50), std::string(60'000, '[')})
    EXPECT_FALSE(parse_progress(strange)) << strange.substr(0, 80);
}

class FeedTest : public SyncFixture {
 protected:
  FeedTest() {
    config_.progress_interval = seconds(60);
    begin_again();
  }
};

TEST_F(FeedTest, TellsThatTheBackendAnswersWithoutAnythingToUpload) {
  run_for(seconds(1));
  EXPECT_EQ(events<Connectivity>(), (std::vector{Connectivity{true, nullptr}}));
}

TEST_F(FeedTest, TellsThatItDoesNotAndThatItDoesAgain) {
  bool down = true;
  transport_.answer = [&](const Message& message) -> Exchange {
    if (down) return tl::unexpected(Failure{{&kUnreachable, ""}, false});
    return backend_.answer(message);
  };
  run_for(seconds(1));
  EXPECT_EQ(events<Connectivity>().back(), (Connectivity{false, &kUnreachable}));
  run_for(std::chrono::hours(2));
  down = false;
  run_for(std::chrono::minutes(6));
  EXPECT_EQ(events<Connectivity>().back(), (Connectivity{true, nullptr}));
}

TEST_F(FeedTest, KeepsTheNewsAndAsksForWhatFollows) {
  const std::string number = submit();
  run_for(seconds(1));
  const std::string id = outbox_->list()->front().id;
  backend_.news = progress(one(number, id, "accepted"), "c5");
  run_for(seconds(70));
  backend_.news = progress("", "c5");
  run_for(seconds(70));
  EXPECT_EQ(backend_.asked_after.front(), "");
  EXPECT_EQ(backend_.asked_after.back(), "c5");
  const auto changed = events<ProgressChanged>();
  ASSERT_FALSE(changed.empty());
  EXPECT_EQ(changed[0].receipt_numbers, std::vector{number});
  const auto standing = outbox_->standing_of_receipt(number, receipt_check(id));
  ASSERT_TRUE(standing);
  ASSERT_EQ(standing->size(), 1U);
  ASSERT_TRUE(standing->front().progress);
  EXPECT_EQ(standing->front().progress->stage, "accepted");
}

TEST_F(FeedTest, StrangeNewsChangeNothing) {
  backend_.news = progress("7", "c9");
  run_for(std::chrono::minutes(5));
  EXPECT_EQ(*outbox_->cursor(), "");
  EXPECT_TRUE(events<ProgressChanged>().empty());
  EXPECT_LT(backend_.asked_after.size(), 12U) << "nor are they asked for at once again";
}

TEST_F(FeedTest, WaitsUntilEverythingIsUploaded) {
  transport_.duration = [](const Message&) { return milliseconds(40); };
  for (int i = 0; i < 100; ++i) submit();
  std::size_t arrived = 0;
  transport_.answer = [&](const Message& message) -> Exchange {
    if (message.path.starts_with("/v1/progress") && arrived == 0) arrived = backend_.arrived.size();
    return backend_.answer(message);
  };
  run_for(seconds(5));
  EXPECT_GE(arrived, 60U);
}

TEST_F(FeedTest, ABackendThatDoesNotKnowTheFeedIsStillThere) {
  transport_.answer = [&](const Message& message) -> Exchange {
    if (message.path.starts_with("/v1/progress"))
      return Reply{404, "application/problem+json", R"({"type":"urn:yimen:problem:not-found"})"};
    return backend_.answer(message);
  };
  const std::string number = submit();
  run_for(seconds(10));
  EXPECT_EQ(state_of(number), outbox::State::delivered);
  EXPECT_EQ(events<Connectivity>(), (std::vector{Connectivity{true, nullptr}}));
}

TEST_F(FeedTest, AQuestionIsAnswered) {
  const std::string number = a_number();
  transport_.answer = [&](const Message& message) -> Exchange {
    if (message.path != "/v1/status") return backend_.answer(message);
    EXPECT_EQ(as_text(message.body), R"({"check":"ABC","receipt":")" + number + "\"}");
    return Reply{200, "application/json", R"({"requests":[)" + one(number, "", "approval") + "]}"};
  };
  const QuestionId id = engine_->ask({.receipt_number = number, .check = "ABC"});
  run_for(seconds(1));
  const auto answers = events<StatusAnswer>();
  ASSERT_EQ(answers.size(), 1U);
  EXPECT_EQ(answers[0].question, id);
  ASSERT_TRUE(answers[0].standings);
  ASSERT_EQ(answers[0].standings->size(), 1U);
  EXPECT_EQ(answers[0].standings->front().stage, "approval");
  EXPECT_EQ(answers[0].standings->front().service_version, 2);
}

TEST_F(FeedTest, AQuestionWithoutNetworkIsAnsweredAtOnce) {
  transport_.answer = fail_with(kUnreachable, false);
  run_for(std::chrono::minutes(10));  // by now the line pauses
  engine_->ask({.person_tag = "abc"});
  run_for(milliseconds(10));
  ASSERT_EQ(events<StatusAnswer>().size(), 1U);
  EXPECT_EQ(events<StatusAnswer>()[0].standings.error().fault, &kUnreachable);
}

TEST_F(FeedTest, TooManyQuestionsHoldUpNoRequest) {
  transport_.answer = [&](const Message& message) -> Exchange {
    if (message.path != "/v1/status") return backend_.answer(message);
    return Reply{429, "application/problem+json", "{}", seconds(3600)};
  };
  engine_->ask({.person_tag = "0123456789abcdef0123456789abcdef"});
  run_for(seconds(1));
  const auto answers = events<StatusAnswer>();
  ASSERT_EQ(answers.size(), 1U);
  EXPECT_EQ(answers[0].standings.error().fault, &kRateLimited);
  submit();
  run_for(seconds(1));
  EXPECT_EQ(events<Delivered>().size(), 1U);
}

TEST_F(FeedTest, NoQuestionIsLeftWithoutAnAnswer) {
  transport_.duration = [](const Message&) { return seconds(30); };
  engine_->ask({.person_tag = "abc"});
  run_for(seconds(1));
  engine_->ask({.person_tag = "def"});
  engine_->put_back();
  EXPECT_EQ(events<StatusAnswer>().size(), 2U);
}

}  // namespace
}  // namespace yimen::sync
