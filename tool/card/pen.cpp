#include "tool/card/pen.h"

#include <algorithm>
#include <numbers>

#include "kiosk/receipt/paper/breaker.h"
#include "kiosk/receipt/paper/marks.h"

namespace yimen::tool {
namespace {

constexpr double kLeading = 1.42;

}  // namespace

void Pen::ink(Ink ink) const { cairo_set_source_rgb(page_, ink.red, ink.green, ink.blue); }

void Pen::fill(Box box, double corner) const {
  constexpr double kQuarter = std::numbers::pi / 2;
  const double left = box.x + corner, right = box.x + box.width - corner;
  const double top = box.y + corner, bottom = box.y + box.height - corner;
  cairo_new_sub_path(page_);
  cairo_arc(page_, right, top, corner, -kQuarter, 0);
  cairo_arc(page_, right, bottom, corner, 0, kQuarter);
  cairo_arc(page_, left, bottom, corner, kQuarter, 2 * kQuarter);
  cairo_arc(page_, left, top, corner, 2 * kQuarter, 3 * kQuarter);
  cairo_close_path(page_);
  cairo_fill(page_);
}

double Pen::width(const std::string& text, double size, bool bold) const {
  return face(bold).width(text, size);
}

void Pen::write(const std::string& text, double size, double x, double baseline, bool bold) const {
  face(bold).draw(page_, text, size, x, baseline);
}

void Pen::write_right(const std::string& text, double size, double right, double baseline, bool bold) const {
  write(text, size, right - width(text, size, bold), baseline, bold);
}

double Pen::write_lines(const std::string& text, double size, double x, double baseline, double width,
                        bool bold) const {
  const auto fits = [&](std::string_view line) { return face(bold).width(line, size) <= width; };
  for (const auto& line : receipt::break_lines(text, Language::zh, fits)) {
    write(line, size, x, baseline, bold);
    baseline += size * kLeading;
  }
  return baseline;
}

double Pen::write_fitting(const std::string& text, double size, double least, double x, double baseline,
                          double width, bool bold) const {
  const double whole = size * width / std::max(this->width(text, size, bold), width);
  if (whole >= least) {
    write(text, whole, x, baseline, bold);
    return baseline + whole * kLeading;
  }
  const double half = std::min(least, 1.9 * whole);  // two lines: what one can hold, and room to break
  return write_lines(text, half, x, baseline - half, width, bold);
}

void Pen::qr(const issuer::QrCode& code, double x, double y, double side) const {
  receipt::draw_qr(page_, {code.modules, code.dark}, x, y, side);
}

}  // namespace yimen::tool
