#include "hal/printer/queued.h"

#include <gtest/gtest.h>

#include <atomic>

#include "hal/printer/faults.h"
#include "tests/hal/recorder.h"

namespace yimen::hal {
namespace {

// What a test does to the device from outside while the printer owns it.
struct Controls {
  std::atomic<Status> status{Status::ok};
  std::atomic<bool> fails{false};
  std::atomic<bool> hold{false};  // print() does not return before it is false again
  std::atomic<int> begun{0};
};

class FakeDevice : public PrintDevice {
 public:
  explicit FakeDevice(Controls& controls) : controls_(controls) {}
  Status probe() override { return controls_.status; }
  Result<void> print(const PrintJob&) override {
    ++controls_.begun;
    while (controls_.hold) std::this_thread::sleep_for(milliseconds(1));
    if (controls_.fails) return fail(kPrinterJam, "fake");
    return {};
  }

 private:
  Controls& controls_;
};

class QueuedPrinterTest : public testing::Test {
 protected:
  void start() {
    printer_.start(events_.sink());
    expect(StatusChanged{Status::ok});
  }
  void expect(const PrinterEvent& event) { EXPECT_EQ(events_.next(), event); }

  Controls controls_;
  Recorder<PrinterEvent> events_;
  QueuedPrinter printer_{std::make_unique<FakeDevice>(controls_), milliseconds(5)};
};

TEST_F(QueuedPrinterTest, PrintsInOrderAndSaysWhenItIsBusy) {
  controls_.hold = true;
  start();
  printer_.print({1, "a", {}});
  printer_.print({2, "b", {}});
  expect(StatusChanged{Status::busy});
  EXPECT_EQ(printer_.status(), Status::busy);
  controls_.hold = false;
  expect(Printed{1});
  expect(StatusChanged{Status::ok});
  expect(StatusChanged{Status::busy});
  expect(Printed{2});
}

TEST_F(QueuedPrinterTest, TellsAFailureByItsFaultAndGoesOn) {
  controls_.fails = true;
  start();
  printer_.print({1, "a", {}});
  expect(StatusChanged{Status::busy});
  expect(PrintFailed{1, &kPrinterJam});
  expect(StatusChanged{Status::ok});
  controls_.fails = false;
  printer_.print({2, "b", {}});
  expect(StatusChanged{Status::busy});
  expect(Printed{2});
}

TEST_F(QueuedPrinterTest, NoticesWhatHappensToTheDeviceBetweenJobs) {
  start();
  controls_.status = Status::fault;
  expect(StatusChanged{Status::fault});
  controls_.status = Status::ok;
  expect(StatusChanged{Status::ok});
}

TEST_F(QueuedPrinterTest, StopForgetsJobsNotBegunAndStartBeginsAnew) {
  controls_.hold = true;
  start();
  printer_.print({1, "a", {}});
  printer_.print({2, "b", {}});
  expect(StatusChanged{Status::busy});
  std::thread release([this] {
    std::this_thread::sleep_for(milliseconds(500));  // stop() has begun long before
    controls_.hold = false;
  });
  printer_.stop();
  release.join();
  EXPECT_EQ(controls_.begun, 1);
  expect(Printed{1});
  printer_.print({3, "c", {}});
  EXPECT_TRUE(events_.empty()) << "not started";
  printer_.start(events_.sink());
  printer_.print({4, "d", {}});
  for (auto event = events_.next(); event; event = events_.next())
    if (*event == PrinterEvent(Printed{4})) return;
  FAIL() << "nothing printed after the second start";
}

}  // namespace
}  // namespace yimen::hal
