// Where things are on a screen that begins at the right.
//
// Purpose: screens and widgets lay everything out from left to right. For a language that runs the other way
// all that they draw, record and are told passes here, and here alone it is turned round: the tree holds
// places on the glass, so touches need no turning back. What reads from left to right everywhere (digits on
// keys, handwriting, codes) is moved as one and keeps its order. Threads: plain values.
#pragma once

#include "ui/draw/geometry.h"

namespace yimen::ui {

class Mirror {
 public:
  Mirror() = default;
  Mirror(float width, bool on) : width_(width), on_(on) {}

  bool on() const { return on_ && held_ == 0; }  // things are turned round, not just moved

  float glass_x(float x, float width) const {
    if (!on_) return x;
    return held_ > 0 ? x + shift_ : width_ - x - width;
  }
  draw::Rect glass(const draw::Rect& box) const { return {glass_x(box.x, box.w), box.y, box.w, box.h}; }
  draw::Point glass(draw::Point at) const { return {glass_x(at.x, 0), at.y}; }
  // From the glass to where a screen believes it is.
  draw::Point laid_out(draw::Point at) const {
    return {on_ && held_ > 0 ? at.x - shift_ : glass_x(at.x, 0), at.y};
  }

  // What is drawn until release() keeps its order within this box; the outermost box counts.
  void hold(const draw::Rect& box) {
    if (held_++ == 0) shift_ = width_ - box.right() - box.x;
  }
  void release() { --held_; }

 private:
  float width_ = 0;
  float shift_ = 0;
  int held_ = 0;
  bool on_ = false;
};

}  // namespace yimen::ui
