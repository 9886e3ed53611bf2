// What a person in front of the camera could do so that the code or the face can be read: measured, not
// guessed.
#pragma once

#include <cstdint>

namespace yimen::vision {

enum class Hint : std::uint8_t {
  none,
  show_code,
  closer,
  farther,
  hold_still,
  too_dark,
  glare,
  one_code  // several are in the picture, and none is read: which is meant?
};

enum class FaceHint : std::uint8_t {
  none,
  look_here,  // no face
  closer,
  farther,
  centre,
  too_dark,
  backlight,
  face_front,
  uncover,  // a mask, or dark glasses
  hold_still,
  nearest  // there are several: the nearest and most centred one is taken
};

// What a person may be asked to do, to show that this is no picture. Left and right are the person's own.
enum class Gesture : std::uint8_t { blink, turn_left, turn_right };

}  // namespace yimen::vision
