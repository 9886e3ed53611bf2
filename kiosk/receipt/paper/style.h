// Measures of the receipt on each kind of paper, in points (1/72 inch).
//
// Body text is never below 12 points, and everything is pure black: thermal paper has no grey.
#pragma once

#include "kiosk/receipt/pdf.h"

namespace yimen::receipt {

struct Style {
  double width;
  double height;  // 0: as long as the text, from a roll
  double margin;
  double title, strong, heading, state, body, label;  // type sizes
  double gap;                                         // between two lines of facts
  double section;                                     // before a heading
  double qr;                                          // side, with its quiet zone
  bool qr_beside_text;                                // of its section; else below it
  double content() const { return width - 2 * margin; }
};

// Everything but the sheet larger by `factor`.
constexpr Style enlarged(Style style, double factor) {
  for (double* size : {&style.title, &style.strong, &style.heading, &style.state, &style.body, &style.label,
                       &style.gap, &style.section})
    *size *= factor;
  return style;
}

constexpr double kLineHeight = 1.45;  // of the type size; accessibility asks for 1.3 at least

constexpr double points(double mm) { return mm * 72 / 25.4; }

constexpr Style style_of(Page page) {
  if (page == Page::a5)
    return {.width = points(148),
            .height = points(210),
            .margin = points(12),
            .title = 23,
            .strong = 27,
            .heading = 15,
            .state = 14,
            .body = 13,
            .label = 12,
            .gap = 5,
            .section = 12,
            .qr = points(40),
            .qr_beside_text = true};
  // 72 of 80 mm can be printed on.
  return {.width = points(80),
          .height = 0,
          .margin = points(5),
          .title = 23,
          .strong = 22,
          .heading = 16,
          .state = 14,
          .body = 13.5,
          .label = 12,
          .gap = 7,
          .section = 13,
          .qr = points(44),
          .qr_beside_text = false};
}

}  // namespace yimen::receipt
