// Whether our clock agrees with the backend's, as far as its Date headers tell.
//
// Purpose: a clock that is wrong makes good certificates look bad; staff must hear of it. Threads: one.
#pragma once

#include <string>

#include "kiosk/common/clock.h"

namespace yimen::sync {

class ServerDate {
 public:
  // The Date header of an answer that came over a verified connection; empty or malformed: nothing is learnt.
  // Logs once when our clock turns out to differ.
  void notice(const std::string& date, WallTime now);
  bool differs() const { return differs_; }

 private:
  bool differs_ = false;
};

}  // namespace yimen::sync
