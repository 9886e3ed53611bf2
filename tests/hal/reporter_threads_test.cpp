#include "hal/reporter.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <variant>

namespace yimen::hal {
namespace {

using Event = std::variant<int, StatusChanged>;

TEST(Reporter, TellsAStatusOnlyWhenItIsAnother) {
  Reporter<Event> reporter(Status::ok);
  std::vector<Event> seen;
  reporter.open([&](Event event) { seen.push_back(event); });
  reporter.set_status(Status::ok);
  reporter.set_status(Status::fault);
  reporter.set_status(Status::fault);
  EXPECT_EQ(seen, std::vector<Event>{StatusChanged{Status::fault}});
  EXPECT_EQ(reporter.status(), Status::fault);
}

TEST(Reporter, LosesWhatHappensWhileNobodyListens) {
  Reporter<Event> reporter(Status::ok);
  int seen = 0;
  reporter.emit(1);
  reporter.open([&](const Event&) { ++seen; });
  reporter.emit(2);
  reporter.close();
  reporter.emit(3);
  EXPECT_EQ(seen, 1);
}

// The sink's owner may be gone after close(): a late call would touch freed memory, which the sanitizers see.
TEST(Reporter, SinkIsNotCalledOnceCloseHasReturned) {
  Reporter<Event> reporter(Status::ok);
  std::atomic<bool> stop{false};
  std::thread device([&] {
    while (!stop) reporter.emit(1);
  });
  for (int round = 0; round < 200; ++round) {
    auto listener = std::make_unique<std::vector<Event>>();
    reporter.open([&seen = *listener](Event event) { seen.push_back(event); });
    reporter.close();
    listener.reset();
  }
  stop = true;
  device.join();
}

}  // namespace
}  // namespace yimen::hal
