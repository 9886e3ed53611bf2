#include "ui/entry/strokes.h"

#include <cmath>

namespace yimen::entry {
namespace {

// A finger that is lifted by a tremor is back within this time and distance; nobody begins a stroke so soon.
constexpr milliseconds kLifted{90};
constexpr float kNear = 0.08F;
// More than any character has, and than any hand draws in a minute.
constexpr std::size_t kMostStrokes = 64;
constexpr std::size_t kMostPoints = 8000;
constexpr float kStill = 0.003F;  // a finger that rests adds nothing

float distance(PenPoint a, PenPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

void wipe(PenStroke& stroke) { std::ranges::fill(stroke, PenPoint{}); }

}  // namespace

bool Strokes::goes_on(PenPoint at, Instant now) const {
  return !drawing_.empty() && now - last_ <= kLifted && distance(drawing_.back().back(), at) <= kNear;
}

void Strokes::add(PenPoint at, bool begins, Instant now) {
  if (points_ >= kMostPoints || (drawing_.empty() && !begins)) return;
  if (begins && !goes_on(at, now)) {
    if (drawing_.size() >= kMostStrokes) return;
    drawing_.push_back({at});
    ++points_;
  } else if (distance(drawing_.back().back(), at) > kStill) {
    drawing_.back().push_back(at);
    ++points_;
  }
  last_ = now;
}

void Strokes::undo() {
  if (drawing_.empty()) return;
  points_ -= drawing_.back().size();
  wipe(drawing_.back());
  drawing_.pop_back();
}

void Strokes::clear() {
  while (!drawing_.empty()) undo();
}

}  // namespace yimen::entry
