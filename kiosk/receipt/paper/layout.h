// Turns a document into pieces that are set one below the other.
//
// Threads: one. A piece refers to the typefaces it was laid out with.
#pragma once

#include <cairo.h>

#include <functional>
#include <vector>

#include "kiosk/receipt/paper/style.h"
#include "kiosk/receipt/paper/typeface.h"
#include "kiosk/receipt/receipt.h"

namespace yimen::receipt {

struct Typefaces {
  Typefaces(FT_Library library, const Fonts& fonts)
      : regular(library, fonts.regular), bold(library, fonts.bold, true) {}
  Typeface regular;
  Typeface bold;
};

struct Piece {
  double height;
  std::function<void(cairo_t* page, double top)> draw;
  bool keep_with_next = false;  // a heading is not left alone at a page's end
};

std::vector<Piece> lay_out(const Document& document, const Style& style, const Typefaces& typefaces);

}  // namespace yimen::receipt
