#include "kiosk/sync/uploader.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "kiosk/sync/faults.h"
#include "tests/kiosk/sync/fixture.h"

namespace yimen::sync {
namespace {

using outbox::State;
using UploaderTest = SyncFixture;

TEST_F(UploaderTest, WithNothingToDoItWaitsForNews) {
  EXPECT_EQ(uploader_.step(), std::nullopt);
  EXPECT_TRUE(transport_.sent.empty());
}

TEST_F(UploaderTest, DeliversTheOldestFirst) {
  transport_.answers = {accept()};
  const std::vector<std::string> numbers{submit(), submit(), submit()};
  run_for(seconds(1));
  EXPECT_EQ(transport_.sent, numbers);
  for (const auto& number : numbers) EXPECT_EQ(state_of(number), State::delivered);
  ASSERT_EQ(events<Delivered>().size(), 3U);
  EXPECT_EQ(events<Delivered>()[0].receipt_number, numbers[0]);
  EXPECT_EQ(events<Connectivity>(), (std::vector{Connectivity{true, nullptr}})) << "told once";
}

TEST_F(UploaderTest, TriesAgainUntilTheNetworkIsBack) {
  transport_.answers = {fail_with(kUnreachable, false), fail_with(kUnreachable, false), accept()};
  const std::string number = submit();
  run_for(seconds(10));
  EXPECT_EQ(transport_.sent.size(), 3U);
  EXPECT_EQ(state_of(number), State::delivered);
  EXPECT_EQ(events<Connectivity>(),
            (std::vector{Connectivity{false, &kUnreachable}, Connectivity{true, nullptr}}));
}

TEST_F(UploaderTest, WhatNeverLeftKeepsItsPlace) {
  transport_.answers = {fail_with(kUnreachable, false), accept()};
  const std::vector<std::string> numbers{submit(), submit()};
  run_for(seconds(10));
  EXPECT_EQ(transport_.sent, (std::vector{numbers[0], numbers[0], numbers[1]}));
}

TEST_F(UploaderTest, OnePoisonousSubmissionDoesNotHoldUpTheRest) {
  const std::string poison = submit();
  const std::vector<std::string> good{submit(), submit(), submit()};
  transport_.answers = {[&](const Message& message) -> tl::expected<Reply, Failure> {
    if (FakeTransport::header(message, "Yimen-Receipt") == poison) return Reply{500, "text/html", ""};
    return acknowledgement(message);
  }};
  run_for(std::chrono::minutes(10));
  for (const auto& number : good) EXPECT_EQ(state_of(number), State::delivered);
  EXPECT_EQ(state_of(poison), State::queued);
  EXPECT_GT(std::count(transport_.sent.begin(), transport_.sent.end(), poison), 3)
      << "it is not given up either";
  EXPECT_LT(std::count(transport_.sent.begin(), transport_.sent.end(), poison), 60);
}

TEST_F(UploaderTest, TheBackendsNoIsFinalAndTold) {
  transport_.answers = {refuse(409), accept()};
  const std::string refused = submit();
  const std::string good = submit();
  run_for(seconds(10));
  EXPECT_EQ(state_of(refused), State::refused);
  EXPECT_EQ(state_of(good), State::delivered);
  ASSERT_EQ(events<Refused>().size(), 1U);
  EXPECT_EQ(events<Refused>()[0].fault, &kConflict);
  EXPECT_EQ(outbox_->list()->front().last_fault, kConflict.code);
  EXPECT_EQ(transport_.sent.size(), 2U);
}

TEST_F(UploaderTest, ANightOfAbsenceIsFewTriesAndThenDelivery) {
  const std::string number = submit();
  transport_.answers = {fail_with(kUnreachable, false)};
  run_for(std::chrono::hours(12));
  EXPECT_EQ(state_of(number), State::queued);
  EXPECT_GT(transport_.sent.size(), 150U);
  EXPECT_LT(transport_.sent.size(), 600U) << "five minutes is the longest pause, half of it the usual";
  transport_.answers = {accept()};
  run_for(std::chrono::minutes(6));
  EXPECT_EQ(state_of(number), State::delivered);
}

TEST_F(UploaderTest, HurryEndsAPauseOfOurOwn) {
  transport_.answers = {fail_with(kUnreachable, false), fail_with(kUnreachable, false), accept()};
  submit();
  while (uploader_.step() == milliseconds(0)) continue;
  const std::size_t before = transport_.sent.size();
  uploader_.hurry();
  uploader_.step();
  EXPECT_EQ(transport_.sent.size(), before + 1);
}

TEST_F(UploaderTest, ThePauseTheBackendAsksForIsKept) {
  transport_.answers = {[](const Message&) { return Reply{429, "", "", seconds(120)}; }, accept()};
  submit();
  EXPECT_EQ(uploader_.step(), milliseconds(120'000));
  clock_.advance(seconds(119));
  uploader_.hurry();
  EXPECT_EQ(uploader_.step(), milliseconds(1000));
  EXPECT_EQ(transport_.sent.size(), 1U);
  clock_.advance(seconds(1));
  uploader_.step();
  EXPECT_EQ(transport_.sent.size(), 2U);
}

TEST_F(UploaderTest, APauseOfYearsIsNotBelieved) {
  transport_.answers = {[](const Message&) { return Reply{503, "", "", seconds(1'000'000'000)}; }};
  submit();
  EXPECT_EQ(uploader_.step(), milliseconds(std::chrono::hours(1)));
}

TEST_F(UploaderTest, AfterALostAcknowledgementTheSameKeyIsSentAgain) {
  std::vector<std::string> keys;
  std::vector<Bytes> bodies;
  const auto note = [&](const Message& message) {
    keys.push_back(FakeTransport::header(message, "Idempotency-Key"));
    bodies.emplace_back(message.body->begin(), message.body->end());
  };
  transport_.answers = {[&](const Message& message) -> tl::expected<Reply, Failure> {
                          note(message);
                          return tl::unexpected(Failure{{&kBroken, ""}, true});
                        },
                        [&](const Message& message) -> tl::expected<Reply, Failure> {
                          note(message);
                          return acknowledgement(message);
                        }};
  submit();
  run_for(seconds(10));
  ASSERT_EQ(keys.size(), 2U);
  EXPECT_EQ(keys[0], keys[1]);
  EXPECT_EQ(bodies[0], bodies[1]);
}

TEST_F(UploaderTest, ADatabaseThatFailsIsTriedAgainLater) {
  submit();
  SQLite::Database(options().file, SQLite::OPEN_READWRITE).exec("ALTER TABLE submission RENAME TO hidden");
  const auto pause = uploader_.step();
  ASSERT_TRUE(pause);
  EXPECT_GT(*pause, milliseconds(0));
  EXPECT_TRUE(transport_.sent.empty());
  SQLite::Database(options().file, SQLite::OPEN_READWRITE).exec("ALTER TABLE hidden RENAME TO submission");
  transport_.answers = {accept()};
  run_for(seconds(10));
  EXPECT_EQ(events<Delivered>().size(), 1U);
}

}  // namespace
}  // namespace yimen::sync
