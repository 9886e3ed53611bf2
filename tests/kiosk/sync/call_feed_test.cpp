// Who called staff from this terminal hears that somebody comes.
#include "tests/kiosk/sync/fixture.h"

namespace yimen::sync {
namespace {

class CallFeedTest : public SyncFixture {
 protected:
  CallFeedTest() {
    transport_.answer = [this](const Message& message) -> Exchange {
      if (message.method != Method::get || !message.path.starts_with("/v1/calls/"))
        return backend_.answer(message);
      asked_.push_back(message.path);
      return reply_;
    };
  }
  std::string call() {
    const auto id = outbox_->call_staff("question").value();
    engine_->hurry();
    return id;
  }
  static Reply of(const std::string& id, const std::string& more) {
    return {200, "application/json", R"({"call":")" + id + '"' + more + "}"};
  }

  std::vector<std::string> asked_;
  Reply reply_{404, "application/problem+json", R"({"type":"urn:yimen:problem:not-found"})"};
};

TEST_F(CallFeedTest, IsAskedForWhileOneIsOpen) {
  run_for(seconds(30));
  EXPECT_TRUE(asked_.empty()) << "nobody called";
  const auto id = call();
  run_for(seconds(30));
  EXPECT_GE(asked_.size(), 5U);
  EXPECT_EQ(asked_.front(), "/v1/calls/" + id);
  EXPECT_TRUE((*outbox_->call(id))->open());
}

TEST_F(CallFeedTest, IsKeptOnceAndNotSentBack) {
  const auto id = call();
  reply_ = of(id, R"(,"ended_by":"staff-7")");
  run_for(seconds(30));
  EXPECT_EQ((*outbox_->call(id))->ended_by, "staff");
  EXPECT_EQ(asked_.size(), 1U);
  EXPECT_EQ(backend_.arrived.size(), 1U) << "the call itself";
}

TEST_F(CallFeedTest, AnotherCallsAnswerIsNoAnswer) {
  const auto id = call();
  reply_ = of(std::string(32, '0'), R"(,"ended_by":"staff-7")");
  run_for(seconds(30));
  EXPECT_TRUE((*outbox_->call(id))->open());
}

TEST_F(CallFeedTest, IsGivenUpWhenNobodyStandsThereAnyMore) {
  call();
  run_for(std::chrono::minutes(31));
  const auto asked = asked_.size();
  run_for(std::chrono::minutes(5));
  EXPECT_EQ(asked_.size(), asked);
}

TEST_F(CallFeedTest, EndsWithTheCall) {
  const auto id = call();
  run_for(seconds(10));
  ASSERT_TRUE(outbox_->end_call(id, outbox::CallEnd::person));
  engine_->hurry();
  run_for(seconds(10));
  const auto asked = asked_.size();
  run_for(seconds(30));
  EXPECT_EQ(asked_.size(), asked);
}

}  // namespace
}  // namespace yimen::sync
