// Rectangles of whole pixels: what the renderer works in.
// Threads: plain values.
#pragma once

#include <algorithm>

namespace yimen::draw {

// The right and bottom edges do not belong to it.
struct Box {
  int x0 = 0;
  int y0 = 0;
  int x1 = 0;
  int y1 = 0;
  bool empty() const { return x0 >= x1 || y0 >= y1; }
  bool covers(const Box& b) const { return x0 <= b.x0 && y0 <= b.y0 && x1 >= b.x1 && y1 >= b.y1; }
  friend bool operator==(const Box&, const Box&) = default;
};

inline Box common(const Box& a, const Box& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

}  // namespace yimen::draw
