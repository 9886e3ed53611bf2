// Prints one job after the other on a thread of its own, so that nobody waits for a slow device.
//
// Purpose: turns a blocking PrintDevice into a Printer; asks the device how it is between jobs.
// Threads: one of its own between start() and stop(). The device is used on that thread only.
// Ownership: owns the device.
#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "hal/printer/printer.h"
#include "hal/reporter.h"
#include "kiosk/common/clock.h"

namespace yimen::hal {

class PrintDevice {
 public:
  virtual ~PrintDevice() = default;
  virtual Status probe() = 0;
  // Returns when the paper is out, or will not come.
  virtual Result<void> print(const PrintJob& job) = 0;
};

class QueuedPrinter : public Printer {
 public:
  explicit QueuedPrinter(std::unique_ptr<PrintDevice> device, milliseconds probe_every = seconds(10));
  ~QueuedPrinter() override;
  void start(PrinterSink sink) override;
  void stop() override;
  void print(PrintJob job) override;
  Status status() const override { return reporter_.status(); }

 private:
  void run();
  std::optional<PrintJob> next_job();  // nothing: it is time to ask the device
  void carry_out(PrintJob job);

  std::unique_ptr<PrintDevice> device_;
  const milliseconds probe_every_;
  Reporter<PrinterEvent> reporter_{Status::unknown};
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<PrintJob> jobs_;
  bool stopping_ = true;  // not started yet
  std::thread thread_;
};

}  // namespace yimen::hal
