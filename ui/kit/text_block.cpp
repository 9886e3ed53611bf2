#include "ui/kit/text_block.h"

#include <algorithm>
#include <cmath>

#include "kiosk/shaping/scripts.h"
#include "kiosk/shaping/shaper.h"

namespace yimen::ui {
namespace {

constexpr float kGlyphsALine = 38;  // of Chinese; a little under the 40 that are allowed

float line_height(const Ui& ui, std::string_view text, TextStep step) {
  const float line = ui.metrics().line_height(step);
  return shaping::has_tibetan(text)
             ? std::max(line, std::round(ui.metrics().em(step) * shaping::kTibetanLine))
             : line;
}

}  // namespace

float line_width(const Ui& ui, float width, TextStep step) {
  return std::min(width, std::round(ui.metrics().em(step) * kGlyphsALine));
}

TextBlock::TextBlock(Ui& ui, std::string_view text, float width, const TextStyle& style)
    : TextBlock(ui, text, width, style, style.step >= TextStep::heading ? Fill::words : Fill::even) {}

TextBlock::TextBlock(Ui& ui, std::string_view text, float width, const TextStyle& style, Fill fill)
    : text_(text),
      style_(style),
      weight_(ui.weight(style)),
      em_(ui.metrics().em(style.step)),
      line_(line_height(ui, text, style.step)),
      lines_(&ui.layout().lay(text, weight_, em_, std::max(std::floor(width), 1.0F), fill)) {}

bool TextBlock::fits(float width, float height) const {
  constexpr float kRounding = 1;
  return empty() || (this->width() <= width + kRounding && this->height() <= height + kRounding);
}

float TextBlock::left(Rect box, float width) const {
  switch (style_.align) {
    case Align::left: return box.x;
    case Align::centre: return box.x + (box.w - width) / 2;
    case Align::right: return box.right() - width;
  }
  return box.x;
}

void TextBlock::draw(Ui& ui, Rect box, Colour colour) const {
  float middle = box.y + line_ / 2;
  for (const TextLine& line : lines_->lines) {
    ui.brush().text(left(box, line.width), middle, text_.substr(line.begin, line.end - line.begin), weight_,
                    em_, colour);
    middle += line_;
  }
}

Rect TextBlock::glyphs(Rect box) const {
  const float above = (line_ - em_) / 2;
  return {left(box, width()), box.y + above, width(), std::max(0.0F, height() - 2 * above)};
}

}  // namespace yimen::ui
