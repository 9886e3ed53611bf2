// The font files of one weight: which of them draws a character, how wide text is, and drawing it. Uyghur and
// Tibetan, in names, are shaped, by fonts of their own.
//
// Threads: one. Ownership: owns the FreeType faces; the library outlives it.
#pragma once

#include <cairo.h>

#include <memory>
#include <string_view>
#include <vector>

#include "kiosk/receipt/pdf.h"
#include "kiosk/shaping/shaper.h"

using FT_Library = struct FT_LibraryRec_*;

namespace yimen::receipt {

class Typeface {
 public:
  Typeface(FT_Library library, const std::vector<FontFile>& files, bool bold = false);
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
  using OpenFonts = std::vector<std::unique_ptr<Font>>;
  static OpenFonts open(FT_Library library, const std::vector<FontFile>& files);
  std::vector<Glyph> glyphs(std::string_view text) const;
  double draw_plain(cairo_t* page, std::string_view text, double size, double x, double y) const;
  double draw_run(cairo_t* page, const shaping::Run& run, double size, double x, double y) const;
  std::vector<shaping::Run> shaped(std::string_view text) const;
  const Font* font_of(shaping::Face face) const;

  OpenFonts fonts_;
  FT_Library library_;
  bool bold_;
  // Made at the first text that needs them.
  mutable std::unique_ptr<shaping::Shaper> shaper_;
  mutable OpenFonts arabic_, tibetan_;
};

}  // namespace yimen::receipt
