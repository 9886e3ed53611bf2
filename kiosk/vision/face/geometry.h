// Places in a picture, in pixels. Threads: plain values.
#pragma once

#include <algorithm>
#include <array>

namespace yimen::vision::face {

struct Point {
  float x = 0;
  float y = 0;
};

// The 68 points of the iBUG scheme: jaw 0-16, brows 17-26, nose 27-35, eyes 36-47, mouth 48-67. The eye with
// the lower numbers is on the picture's left: the person's right one.
using Landmarks = std::array<Point, 68>;

// A face, as a square.
struct Box {
  Point middle;
  float side = 0;

  float left() const { return middle.x - side / 2; }
  float top() const { return middle.y - side / 2; }
};

// What both cover, of what either covers: 0 to 1.
inline float overlap(const Box& a, const Box& b) {
  const float width = std::min(a.left() + a.side, b.left() + b.side) - std::max(a.left(), b.left());
  const float height = std::min(a.top() + a.side, b.top() + b.side) - std::max(a.top(), b.top());
  if (width <= 0 || height <= 0) return 0;
  const float both = width * height;
  return both / (a.side * a.side + b.side * b.side - both);
}

}  // namespace yimen::vision::face
