#include "hal/printer/simulated.h"

#include "hal/printer/faults.h"

namespace yimen::hal {
namespace {

constexpr std::size_t kMostKept = 16;

Status status_with(Paper paper) {
  switch (paper) {
    case Paper::ok: return Status::ok;
    case Paper::low: return Status::warning;
    case Paper::out:
    case Paper::jam: return Status::fault;
    case Paper::off: return Status::absent;
  }
  return Status::unknown;
}

const Fault* fault_with(Paper paper) {
  switch (paper) {
    case Paper::ok:
    case Paper::low: return nullptr;
    case Paper::out: return &kPrinterPaperOut;
    case Paper::jam: return &kPrinterJam;
    case Paper::off: return &kPrinterOff;
  }
  return nullptr;
}

}  // namespace

void SimulatedPrinter::print(PrintJob job) {
  const auto id = job.id;
  if (const auto* fault = fault_with(paper())) {
    reporter_.emit(PrintFailed{id, fault});
    return;
  }
  {
    const std::lock_guard lock(mutex_);
    if (tray_.size() == kMostKept) tray_.erase(tray_.begin());
    tray_.push_back(std::move(job));
  }
  reporter_.emit(Printed{id});
}

void SimulatedPrinter::set_paper(Paper paper) {
  {
    const std::lock_guard lock(mutex_);
    paper_ = paper;
  }
  reporter_.set_status(status_with(paper));
}

Paper SimulatedPrinter::paper() const {
  const std::lock_guard lock(mutex_);
  return paper_;
}

std::vector<PrintJob> SimulatedPrinter::printed() const {
  const std::lock_guard lock(mutex_);
  return tray_;
}

void SimulatedPrinter::forget() {
  const std::lock_guard lock(mutex_);
  tray_.clear();
}

}  // namespace yimen::hal
