// Writes and draws on a card, in millimetres.
// Threads: one. Ownership: page and typefaces outlive it.
#pragma once

#include <cairo.h>

#include <string>

#include "issuer/qr_code.h"
#include "kiosk/receipt/paper/typeface.h"

namespace yimen::tool {

struct Ink {
  double red, green, blue;
};
inline constexpr Ink kBlack{0.06, 0.07, 0.07};
inline constexpr Ink kSoft{0.33, 0.35, 0.34};
inline constexpr Ink kWhite{1, 1, 1};
inline constexpr Ink kAccent{11 / 255.0, 68 / 255.0, 60 / 255.0};  // as on the terminal's screens
inline constexpr Ink kGround{238 / 255.0, 243 / 255.0, 238 / 255.0};

struct Box {
  double x, y, width, height;
};

class Pen {
 public:
  Pen(cairo_t* page, const receipt::Typeface& regular, const receipt::Typeface& bold)
      : page_(page), regular_(regular), bold_(bold) {}

  cairo_t* page() const { return page_; }
  void ink(Ink ink) const;
  void fill(Box box, double corner = 0) const;

  double width(const std::string& text, double size, bool bold) const;
  void write(const std::string& text, double size, double x, double baseline, bool bold = false) const;
  void write_right(const std::string& text, double size, double right, double baseline,
                   bool bold = false) const;
  // Broken into lines where it must be; gives the baseline of the line that would follow.
  double write_lines(const std::string& text, double size, double x, double baseline, double width,
                     bool bold = false) const;
  // One line as large as fits, `size` at most; two where it would be smaller than `least`.
  double write_fitting(const std::string& text, double size, double least, double x, double baseline,
                       double width, bool bold = true) const;
  void qr(const issuer::QrCode& code, double x, double y, double side) const;  // the quiet zone included

 private:
  const receipt::Typeface& face(bool bold) const { return bold ? bold_ : regular_; }

  cairo_t* page_;
  const receipt::Typeface& regular_;
  const receipt::Typeface& bold_;
};

}  // namespace yimen::tool
