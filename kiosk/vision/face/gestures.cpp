#include "kiosk/vision/face/gestures.h"

#include <cmath>

#include "kiosk/vision/face/head_pose.h"

namespace yimen::vision::face {
namespace {

constexpr float kOpen = 0.7F, kClosed = 0.45F;  // probabilities
constexpr int kOpenFrames = 2;                  // before and after it
constexpr int kLongestBlink = 30;               // frames; longer, and it is somebody with eyes shut

constexpr float kFrontNose = 0.15F;  // distances between the eyes
constexpr float kTurnedYaw = 18;     // degrees
constexpr int kTurnedFrames = 2;

}  // namespace

bool Blink::add(const Eyes& eyes) {
  const bool open = eyes.right > kOpen && eyes.left > kOpen;
  const bool closed = eyes.right < kClosed && eyes.left < kClosed;
  if (closed) {
    if (open_ < kOpenFrames || ++closed_ > kLongestBlink) reset();
    return false;
  }
  if (!open) return false;
  if (closed_ == 0) {
    open_ = std::min(open_ + 1, kOpenFrames);
    return false;
  }
  reset();
  open_ = 1;
  return true;
}

std::optional<Gesture> Turn::add(float nose_offset, float yaw) {
  if (std::abs(nose_offset) < kFrontNose) {
    front_ = true;
    turned_ = 0;
    return std::nullopt;
  }
  const bool left = nose_offset > kTurnedAway && yaw > kTurnedYaw;
  const bool right = nose_offset < -kTurnedAway && yaw < -kTurnedYaw;
  if (left) turned_ = std::max(turned_, 0) + 1;
  if (right) turned_ = std::min(turned_, 0) - 1;
  if (!front_ || std::abs(turned_) < kTurnedFrames) return std::nullopt;
  const auto gesture = turned_ > 0 ? Gesture::turn_left : Gesture::turn_right;
  reset();
  return gesture;
}

}  // namespace yimen::vision::face
