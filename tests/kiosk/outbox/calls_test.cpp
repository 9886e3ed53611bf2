// Calls of staff: kept here, told to the backend when they begin and when they end, and nobody's name.
#include "kiosk/outbox/faults.h"
#include "tests/kiosk/outbox/fixture.h"

namespace yimen::outbox {
namespace {

class CallsTest : public OutboxFixture {
 protected:
  std::string call() { return outbox_->call_staff("question").value(); }
  std::vector<std::string> sent() {
    std::vector<std::string> bodies;
    const auto claimed = outbox_->claim(10, seconds(60)).value();
    for (const auto& one : claimed) {
      EXPECT_EQ(one.row.kind, Kind::call);
      bodies.emplace_back(as_text(one.sealed));
    }
    return bodies;
  }

  std::unique_ptr<Outbox> outbox_ = std::move(*Outbox::open(options()));
};

TEST_F(CallsTest, IsKeptAndQueuedTogether) {
  const auto id = call();
  outbox_ = std::move(*Outbox::open(options()));
  const auto calls = *outbox_->calls();
  ASSERT_EQ(calls.size(), 1U);
  EXPECT_EQ(calls[0].id, id);
  EXPECT_EQ(calls[0].screen, "question");
  EXPECT_EQ(calls[0].at, kStart);
  EXPECT_TRUE(calls[0].open());
  EXPECT_EQ(sent(), std::vector{R"({"call":")" + id + R"(","at":")" + utc_text(kStart) +
                                R"(","screen":"question"})"});
}

TEST_F(CallsTest, EndsOnceAndSaysByWhom) {
  const auto id = call();
  clock_.advance(seconds(60));
  ASSERT_TRUE(outbox_->end_call(id, CallEnd::person));
  ASSERT_TRUE(outbox_->end_call(id, CallEnd::staff));
  const auto ended = **outbox_->call(id);
  EXPECT_EQ(ended.ended_by, "person");
  EXPECT_EQ(ended.ended_at, kStart + seconds(60));
  const auto bodies = sent();
  ASSERT_EQ(bodies.size(), 2U);
  EXPECT_NE(bodies[1].find(R"("ended_by":"person")"), std::string::npos) << bodies[1];
}

TEST_F(CallsTest, StaffEndOneFromAnotherProgram) {
  const auto id = call();
  ASSERT_TRUE((*Outbox::open_beside(options().file))->end_call(id, CallEnd::staff));
  EXPECT_FALSE((*outbox_->call(id))->open());
}

TEST_F(CallsTest, WhatIsNoScreenOrNoCallIsNotTaken) {
  for (const char* screen : {"", "张建华", "a b", "x\"}"})
    EXPECT_EQ(outbox_->call_staff(screen).error().fault, &kInvalidSubmission) << screen;
  EXPECT_EQ(outbox_->end_call("nobody", CallEnd::staff).error().fault, &kUnknownCall);
  EXPECT_TRUE(sent().empty());
}

TEST_F(CallsTest, EndedOnesGoInTheirTimeAndOpenOnesStay) {
  const auto ended = call();
  const auto open = call();
  ASSERT_TRUE(outbox_->end_call(ended, CallEnd::person));
  clock_.advance(std::chrono::hours(24 * 31));
  ASSERT_TRUE(outbox_->tidy({.delivered_days = 30}));
  const auto calls = *outbox_->calls();
  ASSERT_EQ(calls.size(), 1U);
  EXPECT_EQ(calls[0].id, open);
}

TEST_F(CallsTest, IsNotCarriedAsAFile) {
  call();
  EXPECT_TRUE(outbox_->undelivered()->empty());
}

}  // namespace
}  // namespace yimen::outbox
