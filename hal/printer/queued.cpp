#include "hal/printer/queued.h"

#include "kiosk/common/log.h"
#include "kiosk/common/secret.h"

namespace yimen::hal {

QueuedPrinter::QueuedPrinter(std::unique_ptr<PrintDevice> device, milliseconds probe_every)
    : device_(std::move(device)), probe_every_(probe_every) {}

QueuedPrinter::~QueuedPrinter() { QueuedPrinter::stop(); }

void QueuedPrinter::start(PrinterSink sink) {
  stop();
  reporter_.open(std::move(sink));
  {
    const std::lock_guard lock(mutex_);
    stopping_ = false;
  }
  thread_ = std::thread([this] { run(); });
}

void QueuedPrinter::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    for (auto& job : jobs_) wipe(job.pdf);
    jobs_.clear();
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
  reporter_.close();
}

void QueuedPrinter::print(PrintJob job) {
  {
    const std::lock_guard lock(mutex_);
    if (stopping_) return;
    jobs_.push_back(std::move(job));
  }
  changed_.notify_all();
}

std::optional<PrintJob> QueuedPrinter::next_job() {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, probe_every_, [this] { return stopping_ || !jobs_.empty(); });
  if (jobs_.empty()) return std::nullopt;
  auto job = std::move(jobs_.front());
  jobs_.pop_front();
  return job;
}

void QueuedPrinter::run() {
  const auto stopping = [this] {
    const std::lock_guard lock(mutex_);
    return stopping_;
  };
  while (!stopping()) {
    reporter_.set_status(device_->probe());
    if (auto job = next_job()) carry_out(std::move(*job));
  }
}

void QueuedPrinter::carry_out(PrintJob job) {
  reporter_.set_status(Status::busy);
  const auto result = device_->print(job);
  wipe(job.pdf);
  if (result) {
    reporter_.emit(Printed{job.id});
    return;
  }
  log::fault("printer", result.error());
  reporter_.emit(PrintFailed{job.id, result.error().fault});
}

}  // namespace yimen::hal
