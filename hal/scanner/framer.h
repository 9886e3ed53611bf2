// Cuts the bytes of a serial scanner into codes.
//
// Purpose: a code ends at CR, LF or, with scanners that send neither, at a pause. Reads may be split
// anywhere. Threads: one. Privacy: bytes are overwritten once they are handed on.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "hal/scanner/scanner.h"

namespace yimen::hal {

class Framer {
 public:
  explicit Framer(ScannerSink sink) : sink_(std::move(sink)) {}
  ~Framer() { forget(); }

  void bytes(std::string_view read);
  void pause();   // nothing came for the quiet time
  void forget();  // the port went away: half a code is none
  bool in_code() const { return overlong_ || !code_.empty(); }

 private:
  void end();

  ScannerSink sink_;
  std::string code_;
  bool overlong_ = false;
};

// What a scanner reports for a code as read: refused when it is too long or not UTF-8.
ScannerEvent judge_code(std::string code);

}  // namespace yimen::hal
