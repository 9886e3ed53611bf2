// A laid out text, measured and ready to draw: what widgets put their words on the screen with.
// Lives within one frame. Records nothing in the tree: its widget does.
#pragma once

#include "ui/kit/ui.h"

namespace yimen::ui {

// Of the width there is, as much as lines of this size may take: after a longer one the eye loses the next.
float line_width(const Ui& ui, float width, TextStep step = TextStep::body);

class TextBlock {
 public:
  TextBlock(Ui& ui, std::string_view text, float width, const TextStyle& style);
  TextBlock(Ui& ui, std::string_view text, float width, const TextStyle& style, Fill fill);

  bool empty() const { return text_.empty(); }
  float em() const { return em_; }
  float line() const { return line_; }
  float width() const { return lines_->width; }
  float height() const { return empty() ? 0 : line_ * static_cast<float>(lines_->lines.size()); }
  bool fits(float width, float height) const;

  // From the top of the box, aligned within its width.
  void draw(Ui& ui, Rect box, Colour colour) const;
  // Where its glyphs are when drawn so.
  Rect glyphs(Rect box) const;

 private:
  float left(Rect box, float width) const;

  std::string_view text_;
  TextStyle style_;
  draw::Weight weight_;
  float em_;
  float line_;
  const TextLines* lines_;
};

}  // namespace yimen::ui
