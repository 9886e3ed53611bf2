// The font files of one weight: which of them draws a character, how wide text is, and drawing it.
//
// Threads: one. Ownership: owns the FreeType faces; the library outlives it.
#pragma once

#include <cairo.h>

#include <memory>
#include <string_view>
#include <vector>

#include "kiosk/receipt/pdf.h"

using FT_Library = struct FT_LibraryRec_*;

namespace yimen::receipt {

class Typeface {
 public:
  Typeface(FT_Library library, const std::vector<FontFile>& files);
  ~Typeface();
  Typeface(const Typeface&) = delete;
  Typeface& operator=(const Typeface&) = delete;

  bool usable() const { return !fonts_.empty(); }
  double width(std::string_view text, double size) const;
  // At the baseline; gives the width drawn. The text can be selected and searched in the PDF.
  double draw(cairo_t* page, std::string_view text, double size, double x, double y) const;

 private:
  struct Font;
  struct Glyph {
    const Font* font;
    unsigned long id;
    int bytes;       // of the text it stands for
    double advance;  // at size 1
  };
  std::vector<Glyph> glyphs(std::string_view text) const;

  std::vector<std::unique_ptr<Font>> fonts_;
};

}  // namespace yimen::receipt
