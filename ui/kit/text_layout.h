// Breaks text into lines.
//
// Purpose: Chinese and mixed text by the rules of ICU (no 。 at the start of a line, no （ at its end),
// measured with the font that draws it. Nothing is ever cut off with an ellipsis: who lays out asks whether
// it fits. Ownership: keeps what it laid out, for the next frame shows the same; forget() overwrites all of
// it. Threads: one.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "ui/draw/fonts.h"

namespace yimen::ui {

// How wide glyphs are: the fonts, or a test.
class GlyphWidths {
 public:
  virtual ~GlyphWidths() = default;
  virtual float width(std::string_view text, draw::Weight weight, float em) = 0;
};

// By the fonts that draw.
class FontWidths : public GlyphWidths {
 public:
  explicit FontWidths(draw::Fonts& fonts) : fonts_(fonts) {}
  float width(std::string_view text, draw::Weight weight, float em) override;

 private:
  draw::Fonts& fonts_;
};

struct TextLine {
  std::size_t begin;  // bytes of the text, without spaces at the end
  std::size_t end;
  float width;
};

struct TextLines {
  std::vector<TextLine> lines;
  float width = 0;  // of the widest
};

// Words: for headings, no word is torn (by ICU's dictionary, 2 MB where it is first needed), and even.
// Even: no last line of a character or two. Full: as it is while somebody types.
enum class Fill { words, even, full };

class TextLayout {
 public:
  explicit TextLayout(GlyphWidths& widths);
  ~TextLayout();

  // Valid until forget(). Newlines break; a word wider than `width` is broken between its characters.
  const TextLines& lay(std::string_view text, draw::Weight weight, float em, float width,
                       Fill fill = Fill::even);
  float width(std::string_view text, draw::Weight weight, float em) {
    return widths_.width(text, weight, em);
  }

  void forget();
  // Between frames: keeps no more than a visit's worth, also where the screen changes for days.
  void trim();

 private:
  class Breaker;
  using Key = std::tuple<std::string, draw::Weight, float, float, Fill>;  // text, weight, em, width, fill
  TextLines broken(std::string_view text, draw::Weight weight, float em, float width, bool words);
  TextLines evened(std::string_view text, draw::Weight weight, float em, float width, bool words);

  GlyphWidths& widths_;
  std::unique_ptr<Breaker> breaker_;  // made at the first text that does not fit in a line
  std::map<Key, TextLines> kept_;
};

}  // namespace yimen::ui
