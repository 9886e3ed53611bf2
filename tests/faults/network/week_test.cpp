// Long times without sockets: a week without network, and a line that breaks every second. Time is the
// test's.
#include "kiosk/sync/faults.h"

#include "tests/kiosk/sync/fixture.h"

namespace yimen::sync {
namespace {

using outbox::State;

bool is_long() { return std::getenv("YIMEN_LONG") != nullptr; }

class WeekTest : public SyncFixture {
 protected:
  WeekTest() {
    config_.progress_interval = seconds(60);
    begin_again();
  }

  // Each call is one failed exchange.
  Exchange no_network() {
    ++probes_;
    return tl::unexpected(Failure{{&kUnreachable, ""}, false});
  }

  int probes_ = 0;
};

TEST_F(WeekTest, AWeekOfRequestsArrivesEachOnceTheOldestFirst) {
  const int requests = is_long() ? 10'000 : 2'000;
  transport_.answer = [&](const Message&) { return no_network(); };
  std::vector<std::string> keys;
  for (int i = 0; i < requests; ++i) {
    const auto receipt = outbox_->submit(submission());
    ASSERT_TRUE(receipt);
    keys.push_back(receipt->id);
    run_for(milliseconds(std::chrono::hours(24 * 7)) / requests);
  }
  EXPECT_EQ(outbox_->counts()->queued, requests);
  EXPECT_GT(probes_, 2'000);
  EXPECT_LT(probes_, 12'000) << "a terminal without network rests";
  EXPECT_EQ(events<Connectivity>(), (std::vector{Connectivity{false, &kUnreachable}}));

  transport_.answer = [&](const Message& message) { return backend_.answer(message); };
  transport_.duration = [](const Message&) { return milliseconds(40); };
  run_for(std::chrono::minutes(6) + milliseconds(40) * requests / 8);
  EXPECT_EQ(outbox_->counts()->queued, 0);
  EXPECT_EQ(backend_.arrived.size(), keys.size()) << "each once";
  EXPECT_EQ(backend_.arrived, keys) << "the oldest first";
  EXPECT_EQ(events<Delivered>().size(), keys.size());
}

TEST_F(WeekTest, TwentyMegabytesArriveOverALineThatBreaksEverySecond) {
  constexpr std::int64_t kBytesASecond = 400'000;
  constexpr std::size_t kSize = 20'000'000;
  const Instant start = clock_.now();
  // How far into its second the line is, and whether what was begun now would still get through.
  const auto takes = [](const Message& message) {
    return milliseconds(30 + std::ssize(message.body) * 1000 / kBytesASecond);
  };
  transport_.duration = [&](const Message& message) {
    const auto left = seconds(1) - (clock_.now() - start) % seconds(1);
    return std::min(takes(message), std::chrono::ceil<milliseconds>(left));
  };
  transport_.answer = [&](const Message& message) -> Exchange {
    if ((clock_.now() - start) % seconds(1) == Instant::duration::zero())
      return tl::unexpected(Failure{{&kBroken, ""}, true});
    return backend_.answer(message);
  };
  Bytes scan(kSize);
  jitter_.fill(scan);
  auto what = submission();
  what.attachments.push_back({"scan", "image/jpeg", scan});
  const std::string number = submit(what);
  const auto row = *outbox_->row_of_receipt(number);
  const auto parts = *outbox_->parts_of(row.id);
  ASSERT_EQ(parts.size(), 1U);
  backend_.wanted[row.id] = {parts[0].sha256};
  run_for(std::chrono::minutes(10));
  EXPECT_EQ(state_of(number), State::delivered);
  ASSERT_EQ(backend_.uploads.size(), 1U);
  EXPECT_EQ(to_hex(sha256(backend_.uploads.begin()->second.bytes)), parts[0].sha256);
}

}  // namespace
}  // namespace yimen::sync
