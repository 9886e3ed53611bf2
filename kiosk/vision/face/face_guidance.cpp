#include "kiosk/vision/face/face_guidance.h"

#include <cmath>

#include "kiosk/vision/face/head_pose.h"

namespace yimen::vision::face {
namespace {

constexpr float kSmallest = 100;    // pixels: photographs on papers and cards are smaller
constexpr float kLargest = 0.8F;    // of the picture's height
constexpr float kOffMiddle = 0.3F;  // of the picture's width
constexpr float kDarkRoom = 40;     // brightness
constexpr float kDarkFace = 50;
constexpr float kBacklit = 1.9F;  // times as bright as the face is the picture as a whole
constexpr float kBacklitFace = 90;
constexpr float kBlurred = 30;  // sharpness

bool off_middle(const Box& face, int width) {
  const auto whole = static_cast<float>(width);
  return std::abs(face.middle.x - whole / 2) > kOffMiddle * whole;
}

FaceHint hint_for_light(const Appearance& look) {
  if (look.brightness < kBacklitFace && look.around > kBacklit * look.brightness) return FaceHint::backlight;
  return look.brightness < kDarkFace ? FaceHint::too_dark : FaceHint::none;
}

}  // namespace

FaceHint hint_for(const Tracker::Followed& face, const Appearance& look, int width, int height) {
  if (face.box.side < kSmallest) return FaceHint::closer;
  if (face.box.side > kLargest * static_cast<float>(height)) return FaceHint::farther;
  if (off_middle(face.box, width)) return FaceHint::centre;
  if (const auto light = hint_for_light(look); light != FaceHint::none) return light;
  if (std::abs(nose_offset(look.landmarks)) > kTurnedAway) return FaceHint::face_front;
  if (look.covered) return FaceHint::uncover;
  if (face.moved || look.sharpness < kBlurred) return FaceHint::hold_still;
  return face.several ? FaceHint::nearest : FaceHint::none;
}

bool good_enough(FaceHint hint) {
  return hint == FaceHint::none || hint == FaceHint::nearest || hint == FaceHint::uncover;
}

FaceHint hint_for_nobody(float brightness) {
  return brightness < kDarkRoom ? FaceHint::too_dark : FaceHint::look_here;
}

}  // namespace yimen::vision::face
