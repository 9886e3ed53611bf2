#include "ui/draw/frame_loop.h"

#include <algorithm>
#include <variant>

namespace yimen::draw {
namespace {

constexpr int kFramesToSettle = 3;
constexpr milliseconds kFramePause{16};  // between the frames of an animation
constexpr float kShortestFrame = 0.001F;
constexpr float kLongestFrame = 0.1F;  // after an hour of idling the toolkit must not jump an hour

}  // namespace

void FrameLoop::note(const InputEvent& event) {
  if (std::holds_alternative<PointerDown>(event)) finger_down_ = true;
  if (std::holds_alternative<PointerUp>(event)) finger_down_ = false;
  nudge();
}

void FrameLoop::nudge() { frames_ = kFramesToSettle; }

void FrameLoop::again() {
  if (!ticked_) frames_ = std::max(frames_, 1);
}

void FrameLoop::tick() { tick_due_ = true; }

void FrameLoop::animate_until(Instant end) { animation_end_ = std::max(animation_end_, end); }

bool FrameLoop::moving(Instant now) const { return finger_down_ || now < animation_end_; }

milliseconds FrameLoop::wait(Instant now) const {
  if (frames_ > 0 || tick_due_ || !last_) return milliseconds(0);
  std::optional<milliseconds> pause = period_;
  if (moving(now)) pause = std::min(kFramePause, period_.value_or(kFramePause));
  if (!pause) return milliseconds(-1);
  return std::max(milliseconds(0), std::chrono::ceil<milliseconds>(*last_ + *pause - now));
}

bool FrameLoop::due(Instant now) const { return wait(now) == milliseconds(0); }

float FrameLoop::start_frame(Instant now) {
  const float seconds = last_ ? std::chrono::duration<float>(now - *last_).count() : kShortestFrame;
  ticked_ = last_ && frames_ == 0 && !moving(now);
  tick_due_ = false;
  frames_ = std::max(0, frames_ - 1);
  last_ = now;
  return std::clamp(seconds, kShortestFrame, kLongestFrame);
}

}  // namespace yimen::draw
