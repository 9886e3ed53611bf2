// Shapes, glyphs and pictures, in colours and pixels.
//
// Purpose: the only part of the kit that talks to the toolkit's draw lists; widgets draw through it and
// nothing else. Edges are put on whole pixels, so that lines are crisp and golden pictures stable. Threads:
// the UI thread, between Context::begin_frame and end_frame.
#pragma once

#include <string_view>

#include "ui/draw/fonts.h"
#include "ui/draw/geometry.h"
#include "ui/draw/picture.h"
#include "ui/kit/mirror.h"

struct ImDrawList;

namespace yimen::ui {

class Brush {
 public:
  explicit Brush(draw::Fonts& fonts) : fonts_(fonts) {}

  // Takes the frame's draw list. A screen that begins at the right is drawn so.
  void begin_frame(const Mirror& mirror = {});
  Mirror& mirror() { return mirror_; }
  const Mirror& mirror() const { return mirror_; }

  void fill(draw::Rect box, draw::Colour colour, float radius = 0);
  // Inside the box.
  void border(draw::Rect box, draw::Colour colour, float width, float radius = 0);
  // The same in dashes, between the corners: what cannot be used now.
  void dashes(draw::Rect box, draw::Colour colour, float width, float radius);
  void circle(draw::Point centre, float radius, draw::Colour colour);
  // From twelve o'clock clockwise; share 1 is the whole circle.
  void arc(draw::Point centre, float radius, float width, float share, draw::Colour colour);
  // The outline of the ellipse in the box, inside it.
  void oval(draw::Rect box, draw::Colour colour, float width);
  void line(draw::Point from, draw::Point to, float width, draw::Colour colour);
  // Fills the box, keeping proportions: what is over on two sides is cut.
  void picture(draw::Rect box, const draw::Picture& picture, float radius, bool mirrored);

  // One line whose characters stand in the middle of `centre_y`, as the eye sees it.
  void text(float x, float centre_y, std::string_view text, draw::Weight weight, float em,
            draw::Colour colour);
  void icon(draw::Point centre, char32_t code, float size, draw::Colour colour);

  void clip(draw::Rect box);  // until unclip()
  void unclip();

 private:
  draw::Fonts& fonts_;
  Mirror mirror_;
  ImDrawList* list_ = nullptr;
};

}  // namespace yimen::ui
