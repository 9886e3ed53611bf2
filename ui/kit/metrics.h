// How large things are, from millimetres on the glass to pixels.
//
// Purpose: sizes that people feel (text, targets, gaps) are stated in millimetres and turned into pixels of
// the panel in use; sizes that only the eye needs (spacing, radii) follow the short side of the screen.
// Units: pixels unless a name says otherwise. Threads: plain value.
#pragma once

#include "kiosk/visit/settings.h"
#include "ui/draw/geometry.h"

namespace yimen::ui {

using draw::Colour;
using draw::Point;
using draw::Rect;

// The glass. 21.5 inches at 1920x1080 are 0.248 mm a pixel.
struct Panel {
  draw::Size size{1080, 1920};
  double mm_per_px = 0.248;
  double bottom_mm = 850;  // its lower edge above the floor
};

// Between these heights above the floor somebody who sits reaches everything. Source: ADA 308, A19.
inline constexpr double kLowestReachMm = 380;
inline constexpr double kHighestReachMm = 1220;

// Millimetres a pixel of a panel whose diagonal is known.
double pitch_of(double diagonal_inches, draw::Size native);

// The type scale. note and body stay within the capital height of the chosen text size; the others are above.
enum class TextStep { note, body, heading, title, display };

// Share of the em that a capital letter is high in Noto Sans CJK (OS/2 sCapHeight 733 of 1000).
inline constexpr double kCapitalHeightEm = 0.733;

class Metrics {
 public:
  Metrics(const Panel& panel, visit::TextSize size);

  const Panel& panel() const { return panel_; }
  visit::TextSize text_size() const { return size_; }
  Rect screen() const;
  Rect reach() const;  // what of the screen somebody who sits can touch
  bool portrait() const { return panel_.size.portrait(); }

  // The glass is low for its text: titles are no larger than headings, so that what they are about has room.
  bool flat() const;

  float em(TextStep step) const;
  float line_height(TextStep step) const;
  float capital_mm(float em_px) const;

  float mm(double millimetres) const;
  float dp(double dp) const;  // 1/160 inch
  // `steps` of the spacing scale: 1, 2, 3, 4, 6, 8, 12; one step is 8 on a short side of 1080.
  float space(double steps) const;

  float min_target() const;   // every target: 60 dp and 12.7 mm
  float main_target() const;  // height of what leads on, and of comfortable rows
  float gap() const;          // least distance between targets: 2.54 mm
  float gutter() const;       // comfortable distance between targets
  float radius() const;       // corners of cards and buttons
  float hairline() const;     // dividers
  float stroke() const;       // borders of targets
  float ring() const;         // focus: at least 2

 private:
  Panel panel_;
  visit::TextSize size_;
  float unit_;
};

}  // namespace yimen::ui
