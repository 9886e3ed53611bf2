// Printer: puts a PDF on paper and says truly whether that worked.
//
// Purpose: the interface; drivers in folder.h and cups.h, simulator in simulated.h.
// Threads: print() and status() from any; neither waits for the device. The sink runs on the driver's thread
// (see hal/reporter.h).
// Promise: while started, exactly one Printed or PrintFailed follows each print(); stop() forgets jobs not
// yet begun. Privacy: a job's name may end up in a print server's log and holds a receipt number at most; the
// PDF's bytes are overwritten after printing.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <variant>

#include "hal/status.h"
#include "kiosk/common/bytes.h"
#include "kiosk/common/result.h"

namespace yimen::hal {

struct PrintJob {
  std::uint64_t id = 0;  // the caller's, to know its result by
  std::string name;      // no personal data; letters, digits, '-', '_'
  Bytes pdf;
};

struct Printed {
  std::uint64_t id;
  friend bool operator==(const Printed&, const Printed&) = default;
};

struct PrintFailed {
  std::uint64_t id;
  const Fault* fault;  // of hal/printer/faults.h: what to tell the citizen
  friend bool operator==(const PrintFailed&, const PrintFailed&) = default;
};

using PrinterEvent = std::variant<Printed, PrintFailed, StatusChanged>;
using PrinterSink = std::function<void(PrinterEvent)>;

class Printer {
 public:
  virtual ~Printer() = default;
  virtual void start(PrinterSink sink) = 0;
  virtual void stop() = 0;
  virtual void print(PrintJob job) = 0;
  virtual Status status() const = 0;
};

}  // namespace yimen::hal
