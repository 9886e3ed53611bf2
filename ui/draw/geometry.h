// Sizes, rectangles and colours of everything that is drawn.
//
// Purpose: the words that screens, widgets, tests and the renderer share; no toolkit in here.
// Units: pixels; y grows downwards.
// Threads: plain values.
#pragma once

#include <algorithm>
#include <cstdint>

namespace yimen::draw {

struct Size {
  int w = 0;
  int h = 0;
  bool empty() const { return w <= 0 || h <= 0; }
  bool portrait() const { return h >= w; }
  friend bool operator==(const Size&, const Size&) = default;
};

struct Point {
  float x = 0;
  float y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

// The left and top edges belong to the rectangle, the right and bottom ones do not.
struct Rect {
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;

  float left() const { return x; }
  float top() const { return y; }
  float right() const { return x + w; }
  float bottom() const { return y + h; }
  Point centre() const { return {x + w / 2, y + h / 2}; }
  bool empty() const { return w <= 0 || h <= 0; }

  bool contains(Point p) const { return p.x >= x && p.y >= y && p.x < right() && p.y < bottom(); }
  bool contains(const Rect& r) const {
    return r.x >= x && r.y >= y && r.right() <= right() && r.bottom() <= bottom();
  }
  bool overlaps(const Rect& r) const {
    return r.x < right() && x < r.right() && r.y < bottom() && y < r.bottom();
  }
  Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
  Rect inset(float dx, float dy) const { return {x + dx, y + dy, w - 2 * dx, h - 2 * dy}; }
  Rect inset(float by) const { return inset(by, by); }
  friend bool operator==(const Rect&, const Rect&) = default;
};

// What both have in common; empty where they do not meet.
inline Rect intersection(const Rect& a, const Rect& b) {
  const float x = std::max(a.x, b.x);
  const float y = std::max(a.y, b.y);
  return {x, y, std::max(0.0F, std::min(a.right(), b.right()) - x),
          std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}

// The smallest rectangle around both.
inline Rect united(const Rect& a, const Rect& b) {
  const float x = std::min(a.x, b.x);
  const float y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

// sRGB, alpha not multiplied in.
struct Colour {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;
  Colour with_alpha(std::uint8_t alpha) const { return {r, g, b, alpha}; }
  friend bool operator==(const Colour&, const Colour&) = default;
};

}  // namespace yimen::draw
