// Wakes a driver's thread out of poll().
// Threads: raise() and clear() from any; fd() is for poll() with POLLIN.
// Ownership: owns its descriptor.
#pragma once

#include "kiosk/common/clock.h"

namespace yimen::hal {

class Wakeup {
 public:
  Wakeup();
  ~Wakeup();
  Wakeup(const Wakeup&) = delete;
  Wakeup& operator=(const Wakeup&) = delete;

  int fd() const { return fd_; }
  void raise();
  void clear();
  bool wait(milliseconds longest) const;  // true: raised

 private:
  int fd_;
};

}  // namespace yimen::hal
