// Holds sources that have no pace of their own, such as files, to that of a camera.
// Threads: one.
#pragma once

#include "kiosk/common/clock.h"

namespace yimen::hal {

class Pacer {
 public:
  explicit Pacer(milliseconds period) : period_(period) {}
  void wait();  // until a period after the last time; not at all where that is past

 private:
  milliseconds period_;
  Instant next_{};
};

}  // namespace yimen::hal
