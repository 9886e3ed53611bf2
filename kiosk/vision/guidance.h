// What a person before the camera could do better, measured in a frame in which no code was read.
// Threads: one.
#pragma once

#include "kiosk/vision/grey.h"
#include "kiosk/vision/hint.h"

namespace yimen::vision {

Hint measure(const Grey& picture);

// Lets a hint through once it has held for a moment, so that the screen does not flicker.
class SteadyHint {
 public:
  // True where the steady hint is now another.
  bool add(Hint measured);
  Hint current() const { return current_; }
  void reset();

 private:
  Hint current_ = Hint::none;
  Hint candidate_ = Hint::none;
  int held_ = 0;
};

}  // namespace yimen::vision
