#include <SQLiteCpp/SQLiteCpp.h>

#include "kiosk/sync/faults.h"
#include "tests/kiosk/sync/fixture.h"

namespace yimen::sync {
namespace {

using outbox::State;
using UploaderTest = SyncFixture;

TEST_F(UploaderTest, WithNothingToDoNothingIsSent) {
  answers_ = {accept()};
  run_for(std::chrono::hours(5));
  EXPECT_TRUE(sent_.empty());
}

TEST_F(UploaderTest, DeliversTheOldestFirst) {
  answers_ = {accept()};
  const std::vector<std::string> numbers{submit(), submit(), submit()};
  run_for(seconds(1));
  EXPECT_EQ(sent_, numbers);
  for (const auto& number : numbers) EXPECT_EQ(state_of(number), State::delivered);
  ASSERT_EQ(events<Delivered>().size(), 3U);
  EXPECT_EQ(events<Delivered>()[0].receipt_number, numbers[0]);
  EXPECT_EQ(events<Connectivity>(), (std::vector{Connectivity{true, nullptr}})) << "told once";
}

TEST_F(UploaderTest, RequestsGoBeforeEvaluations) {
  answers_ = {accept()};
  const std::string first = submit();
  const std::string evaluation = submit({.kind = outbox::Kind::evaluation,
                                         .service_id = "old-age-allowance",
                                         .body = R"({"level":4})",
                                         .refers_to = first});
  const std::string second = submit();
  run_for(seconds(1));
  EXPECT_EQ(sent_, (std::vector{first, second, evaluation}));
}

TEST_F(UploaderTest, ManyAreUnderWayAtOnceOnceTheLineIsGood) {
  answers_ = {accept()};
  transport_.duration = [](const Message&) { return milliseconds(40); };
  for (int i = 0; i < 200; ++i) submit();
  run_for(milliseconds(40) * (4 + 200 / config_.in_flight + 3));
  EXPECT_EQ(events<Delivered>().size(), 200U);
  EXPECT_EQ(sent_.size(), 200U);
  EXPECT_EQ(transport_.most_at_once, static_cast<std::size_t>(config_.in_flight));
}

TEST_F(UploaderTest, ALineThatIsDownIsProbedByOneOnly) {
  answers_ = {fail_with(kUnreachable, false)};
  for (int i = 0; i < 50; ++i) submit();
  run_for(std::chrono::minutes(30));
  EXPECT_EQ(transport_.most_at_once, 1U);
  EXPECT_TRUE(std::all_of(sent_.begin(), sent_.end(), [&](const auto& number) { return number == sent_[0]; }))
      << "the oldest keeps its place";
}

TEST_F(UploaderTest, FindingOutWhetherTheLineIsBackCostsNoWriteToTheDisk) {
  answers_ = {fail_with(kUnreachable, false)};
  submit();
  run_for(seconds(10));
  const auto written = std::filesystem::last_write_time(options().file.string() + "-wal");
  run_for(std::chrono::hours(5));
  EXPECT_GT(away_, 50);
  EXPECT_EQ(std::filesystem::last_write_time(options().file.string() + "-wal"), written);
}

TEST_F(UploaderTest, WhatFailsTogetherIsOneFailure) {
  transport_.duration = [](const Message&) { return milliseconds(40); };
  answers_ = {accept()};
  for (int i = 0; i < 40; ++i) submit();
  run_for(milliseconds(190));  // by now all that may be are under way
  answers_ = {fail_with(kBroken, true)};
  run_for(milliseconds(50));
  answers_ = {accept()};
  run_for(seconds(4));
  EXPECT_EQ(events<Delivered>().size(), 40U) << "the pause is that after one failure, not after sixteen";
}

TEST_F(UploaderTest, TriesAgainUntilTheNetworkIsBack) {
  answers_ = {fail_with(kUnreachable, false), fail_with(kUnreachable, false), accept()};
  const std::string number = submit();
  run_for(seconds(10));
  EXPECT_EQ(away_, 2);
  EXPECT_EQ(state_of(number), State::delivered);
  EXPECT_EQ(events<Connectivity>(),
            (std::vector{Connectivity{false, &kUnreachable}, Connectivity{true, nullptr}}));
}

TEST_F(UploaderTest, WhatNeverLeftKeepsItsPlace) {
  answers_ = {fail_with(kUnreachable, false), accept()};
  const std::vector<std::string> numbers{submit(), submit()};
  run_for(seconds(10));
  EXPECT_EQ(sent_, (std::vector{numbers[0], numbers[0], numbers[1]}));
}

class PoisonTest : public SyncFixture, public testing::WithParamInterface<int> {};

TEST_P(PoisonTest, OnePoisonousSubmissionDoesNotHoldUpTheRest) {
  const std::string poison = submit();
  std::vector<std::string> good;
  for (int i = 0; i < 100; ++i) good.push_back(submit());
  answers_ = {[&](const Message& message) -> Exchange {
    if (header(message, "Yimen-Receipt") == poison) return Reply{GetParam(), "text/html", ""};
    return acknowledgement(message);
  }};
  run_for(seconds(20));
  for (const auto& number : good) EXPECT_EQ(state_of(number), State::delivered);
  run_for(std::chrono::hours(12));
  EXPECT_EQ(state_of(poison), State::queued);
  const auto tries = std::count(sent_.begin(), sent_.end(), poison);
  EXPECT_GT(tries, 12) << "it is not given up either";
  EXPECT_LT(tries, 600);
}
INSTANTIATE_TEST_SUITE_P(Statuses, PoisonTest, testing::Values(500, 503, 404, 413, 200, 403, 429));

TEST_F(UploaderTest, AHundredPoisonousOnesDoNotStarveTheOneBehindThem) {
  for (int i = 0; i < 100; ++i) submit();
  const std::string good = submit();
  answers_ = {[&](const Message& message) -> Exchange {
    if (header(message, "Yimen-Receipt") == good) return acknowledgement(message);
    return Reply{500, "text/html", ""};
  }};
  run_for(std::chrono::hours(1));
  EXPECT_EQ(state_of(good), State::delivered);
}

TEST_F(UploaderTest, TheBackendsNoIsFinalAndTold) {
  answers_ = {refuse(422), accept()};
  const std::string refused = submit();
  const std::string good = submit();
  run_for(seconds(10));
  EXPECT_EQ(state_of(refused), State::refused);
  EXPECT_EQ(state_of(good), State::delivered);
  ASSERT_EQ(events<Refused>().size(), 1U);
  EXPECT_EQ(events<Refused>()[0].fault, &kRefused);
  EXPECT_EQ(sent_.size(), 2U);
}

TEST_F(UploaderTest, AConflictIsForStaff) {
  answers_ = {refuse(409), accept()};
  const std::string stuck = submit();
  run_for(seconds(10));
  EXPECT_EQ(state_of(stuck), State::needs_staff);
  ASSERT_EQ(events<NeedsStaff>().size(), 1U);
  EXPECT_EQ(events<NeedsStaff>()[0].receipt_number, stuck);
  EXPECT_EQ(events<NeedsStaff>()[0].fault, &kConflict);
  EXPECT_EQ(outbox_->list()->front().last_fault, kConflict.code);
}

TEST_F(UploaderTest, ANightOfAbsenceIsFewTriesAndThenDelivery) {
  const std::string number = submit();
  answers_ = {fail_with(kUnreachable, false)};
  run_for(std::chrono::hours(12));
  EXPECT_EQ(state_of(number), State::queued);
  EXPECT_GT(away_, 150);
  EXPECT_LT(away_, 600) << "five minutes is the longest pause, half of it the usual";
  answers_ = {accept()};
  run_for(std::chrono::minutes(6));
  EXPECT_EQ(state_of(number), State::delivered);
}

TEST_F(UploaderTest, HurryEndsAPauseOfOurOwn) {
  answers_ = {fail_with(kUnreachable, false)};
  submit();
  run_for(std::chrono::hours(1));
  const int before = away_;
  engine_->hurry();
  run_for(milliseconds(1));
  EXPECT_EQ(away_, before + 1);
}

TEST_F(UploaderTest, ThePauseTheBackendAsksForIsKept) {
  answers_ = {[](const Message&) { return Reply{429, "", "", seconds(120)}; }, accept()};
  submit();
  run_for(seconds(119));
  engine_->hurry();
  run_for(milliseconds(900));
  EXPECT_EQ(sent_.size(), 1U);
  run_for(seconds(1));
  EXPECT_EQ(sent_.size(), 2U);
}

TEST_F(UploaderTest, APauseOfYearsIsNotBelieved) {
  answers_ = {[](const Message&) { return Reply{503, "", "", seconds(1'000'000'000)}; }, accept()};
  const std::string number = submit();
  run_for(std::chrono::minutes(59));
  EXPECT_EQ(sent_.size(), 1U);
  run_for(std::chrono::minutes(10));
  EXPECT_EQ(state_of(number), State::delivered);
}

TEST_F(UploaderTest, AfterALostAcknowledgementTheSameIsSentAgain) {
  std::vector<std::pair<std::string, Bytes>> messages;
  answers_ = {[&](const Message& message) -> Exchange {
                messages.emplace_back(header(message, "Idempotency-Key"), message.body);
                return tl::unexpected(Failure{{&kBroken, ""}, true});
              },
              [&](const Message& message) -> Exchange {
                messages.emplace_back(header(message, "Idempotency-Key"), message.body);
                return acknowledgement(message);
              }};
  submit();
  run_for(seconds(10));
  ASSERT_EQ(messages.size(), 2U);
  EXPECT_EQ(messages[0], messages[1]);
}

TEST_F(UploaderTest, ADatabaseThatFailsIsTriedAgainLater) {
  submit();
  SQLite::Database(options().file, SQLite::OPEN_READWRITE).exec("ALTER TABLE submission RENAME TO hidden");
  run_for(seconds(4));
  EXPECT_TRUE(sent_.empty());
  SQLite::Database(options().file, SQLite::OPEN_READWRITE).exec("ALTER TABLE hidden RENAME TO submission");
  answers_ = {accept()};
  run_for(seconds(10));
  EXPECT_EQ(events<Delivered>().size(), 1U);
}

// The disk is full when the answer comes: the answer is kept until it can be written down.
TEST_F(UploaderTest, AnAnswerThatCannotBeWrittenDownIsNotForgotten) {
  const std::string number = submit();
  answers_ = {[&](const Message& message) -> Exchange {
    SQLite::Database(options().file, SQLite::OPEN_READWRITE).exec("ALTER TABLE submission RENAME TO hidden");
    return acknowledgement(message);
  }};
  run_for(seconds(4));
  EXPECT_TRUE(events<Delivered>().empty()) << "not told before it is kept";
  SQLite::Database(options().file, SQLite::OPEN_READWRITE).exec("ALTER TABLE hidden RENAME TO submission");
  run_for(seconds(10));
  EXPECT_EQ(state_of(number), State::delivered);
  EXPECT_EQ(sent_.size(), 1U);
}

TEST_F(UploaderTest, WhatIsInHandAtTheEndGoesBack) {
  transport_.duration = [](const Message&) { return seconds(30); };
  for (int i = 0; i < 3; ++i) submit();
  run_for(seconds(1));
  engine_->put_back();
  const auto rows = *outbox_->list();
  ASSERT_EQ(rows.size(), 3U);
  for (const auto& row : rows) EXPECT_EQ(row.state, State::queued);
}

}  // namespace
}  // namespace yimen::sync
