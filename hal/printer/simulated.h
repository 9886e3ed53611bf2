// A printer without hardware: keeps what it was given to print, and runs out of paper when told to.
// Threads: any. Its result comes before print() returns, so that journeys need no waiting.
#pragma once

#include <mutex>
#include <utility>
#include <vector>

#include "hal/printer/printer.h"
#include "hal/reporter.h"

namespace yimen::hal {

enum class Paper { ok, low, out, jam, off };  // off: the printer is switched off

class SimulatedPrinter : public Printer {
 public:
  void start(PrinterSink sink) override { reporter_.open(std::move(sink)); }
  void stop() override { reporter_.close(); }
  void print(PrintJob job) override;
  Status status() const override { return reporter_.status(); }

  void set_paper(Paper paper);
  Paper paper() const;
  std::vector<PrintJob> printed() const;  // oldest first, the last sixteen
  void forget();                          // empties the tray

 private:
  Reporter<PrinterEvent> reporter_{Status::ok};
  mutable std::mutex mutex_;
  Paper paper_ = Paper::ok;
  std::vector<PrintJob> tray_;
};

}  // namespace yimen::hal
