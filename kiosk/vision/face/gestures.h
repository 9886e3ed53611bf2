// Sees blinks and turns of the head in what is measured frame by frame.
// Threads: one.
#pragma once

#include "kiosk/vision/face/eye_reader.h"
#include "kiosk/vision/hint.h"

namespace yimen::vision::face {

// Both eyes open, then closed for a moment, then open again.
class Blink {
 public:
  bool add(const Eyes& eyes);  // true: the blink is complete
  void reset() { *this = {}; }

 private:
  int open_ = 0;
  int closed_ = 0;
};

// Looking here, then clearly to one side. A flat picture that is turned does not move the nose between the
// eyes: both ways of measuring must agree.
class Turn {
 public:
  std::optional<Gesture> add(float nose_offset, float yaw);
  void reset() { *this = {}; }

 private:
  bool front_ = false;
  int turned_ = 0;  // frames; below zero to the right
};

}  // namespace yimen::vision::face
