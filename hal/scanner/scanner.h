// Code scanner: a device that reads printed and shown codes by itself and gives their text.
//
// Purpose: the interface; drivers in serial.h and wedge.h, simulator in simulated.h.
// Threads: start, stop and status from the owner; the sink runs on the driver's thread (see hal/reporter.h).
// Ownership: stop() and the destructor end the driver's thread.
// Privacy: a code's text may name a person. It is passed on, never kept and never logged.
#pragma once

#include <functional>
#include <string>
#include <variant>

#include "hal/status.h"
#include "kiosk/common/result.h"

namespace yimen::hal {

struct CodeScanned {
  std::string text;  // UTF-8
  friend bool operator==(const CodeScanned&, const CodeScanned&) = default;
};

// Something was read that cannot be a code of ours: too long, or no text.
struct CodeRefused {
  const Fault* fault;
  friend bool operator==(const CodeRefused&, const CodeRefused&) = default;
};

using ScannerEvent = std::variant<CodeScanned, CodeRefused, StatusChanged>;
using ScannerSink = std::function<void(ScannerEvent)>;

constexpr std::size_t kLongestCode = 4096;  // bytes; a QR code holds at most 2953

class Scanner {
 public:
  virtual ~Scanner() = default;
  virtual void start(ScannerSink sink) = 0;
  virtual void stop() = 0;
  virtual Status status() const = 0;
};

}  // namespace yimen::hal
