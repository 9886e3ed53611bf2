#include "kiosk/receipt/paper/marks.h"

#include <numbers>

namespace yimen::receipt {
namespace {

constexpr double kPi = std::numbers::pi;

void round_pen(cairo_t* page, double thickness) {
  cairo_set_line_width(page, thickness);
  cairo_set_line_cap(page, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join(page, CAIRO_LINE_JOIN_ROUND);
}

}  // namespace

void draw_rule(cairo_t* page, double x, double y, double width, double thickness) {
  cairo_rectangle(page, x, y, width, thickness);
  cairo_fill(page);
}

void draw_frame(cairo_t* page, double x, double y, double width, double height) {
  constexpr double kCorner = 7;
  constexpr double kPen = 1.4;
  const double left = x + kPen / 2 + kCorner, right = x + width - kPen / 2 - kCorner;
  const double top = y + kPen / 2 + kCorner, bottom = y + height - kPen / 2 - kCorner;
  cairo_new_sub_path(page);
  cairo_arc(page, right, top, kCorner, -kPi / 2, 0);
  cairo_arc(page, right, bottom, kCorner, 0, kPi / 2);
  cairo_arc(page, left, bottom, kCorner, kPi / 2, kPi);
  cairo_arc(page, left, top, kCorner, kPi, 3 * kPi / 2);
  cairo_close_path(page);
  cairo_set_line_width(page, kPen);
  cairo_stroke(page);
}

void draw_tick(cairo_t* page, double x, double y, double side) {
  round_pen(page, side * 0.14);
  cairo_move_to(page, x + side * 0.10, y + side * 0.54);
  cairo_line_to(page, x + side * 0.38, y + side * 0.82);
  cairo_line_to(page, x + side * 0.92, y + side * 0.20);
  cairo_stroke(page);
}

void draw_clock(cairo_t* page, double x, double y, double side) {
  const double middle_x = x + side / 2, middle_y = y + side / 2;
  round_pen(page, side * 0.11);
  cairo_new_sub_path(page);
  cairo_arc(page, middle_x, middle_y, side * 0.43, 0, 2 * kPi);
  cairo_stroke(page);
  cairo_move_to(page, middle_x, middle_y - side * 0.24);
  cairo_line_to(page, middle_x, middle_y);
  cairo_line_to(page, middle_x + side * 0.18, middle_y + side * 0.10);
  cairo_stroke(page);
}

// One path for all modules: filled one by one they show hairlines between them.
void draw_qr(cairo_t* page, const QrMatrix& qr, double x, double y, double side) {
  const double module = side / (qr.size + 2 * kQuietModules);
  const double left = x + kQuietModules * module, top = y + kQuietModules * module;
  for (int row = 0; row < qr.size; ++row)
    for (int column = 0; column < qr.size; ++column)
      if (qr.dark(column, row))
        cairo_rectangle(page, left + column * module, top + row * module, module, module);
  cairo_fill(page);
}

}  // namespace yimen::receipt
