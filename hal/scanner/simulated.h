// A code scanner without hardware: somebody else says what it reads.
// Threads: any.
#pragma once

#include <string>
#include <utility>

#include "hal/reporter.h"
#include "hal/scanner/scanner.h"

namespace yimen::hal {

class SimulatedScanner : public Scanner {
 public:
  void start(ScannerSink sink) override { reporter_.open(std::move(sink)); }
  void stop() override { reporter_.close(); }
  Status status() const override { return reporter_.status(); }

  // As the serial driver does: refused when too long or not UTF-8; nothing is read while unplugged.
  void scan(std::string text);
  void set_status(Status status) { reporter_.set_status(status); }

 private:
  Reporter<ScannerEvent> reporter_{Status::ok};
};

}  // namespace yimen::hal
