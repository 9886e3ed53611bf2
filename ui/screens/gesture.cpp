#include "ui/screens/gesture.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/icons.h"
#include "ui/kit/layout.h"

namespace yimen::screens {
namespace {

using draw::Point;
using draw::Rect;
using ui::Ui;
using vision::Gesture;

// Positions in a head of unit height, from its middle.
struct Head {
  Ui& ui;
  Point centre;
  float high;
  float pen;

  Point at(float x, float y) const { return {centre.x + x * high, centre.y + y * high}; }
  void line(float x1, float y1, float x2, float y2) const {
    const auto colour = ui.theme().accent;
    ui.brush().line(at(x1, y1), at(x2, y2), pen, colour);
    for (const Point end : {at(x1, y1), at(x2, y2)}) ui.brush().circle(end, pen / 2, colour);
  }
};

void draw_outline(const Head& head) {
  const float wide = head.high * 0.76F;
  const Rect box{head.centre.x - wide / 2, head.centre.y - head.high / 2, wide, head.high};
  head.ui.brush().oval(box, head.ui.theme().accent, head.pen);
}

// A lid that is down: a bow with lashes.
void draw_closed_eye(const Head& head, float x) {
  constexpr int kParts = 8;
  constexpr float kHalf = 0.1F;
  const auto y_of = [](float t) { return -0.08F + 0.05F * (1 - t * t); };
  for (int i = 0; i < kParts; ++i) {
    const float from = static_cast<float>(i) / kParts * 2 - 1;
    const float to = static_cast<float>(i + 1) / kParts * 2 - 1;
    head.line(x + kHalf * from, y_of(from), x + kHalf * to, y_of(to));
  }
  for (const float t : {-0.6F, 0.0F, 0.6F})
    head.line(x + kHalf * t, y_of(t), x + kHalf * t * 1.3F, y_of(t) + 0.05F);
}

void draw_open_eye(const Head& head, float x) {
  head.ui.brush().circle(head.at(x, -0.06F), head.high * 0.035F, head.ui.theme().accent);
}

// Seen a little from the side: eyes, nose and mouth have moved that way.
void draw_turned_face(const Head& head, float side) {
  draw_open_eye(head, side * 0.04F);
  draw_open_eye(head, side * 0.26F);
  head.line(side * 0.2F, 0.0F, side * 0.26F, 0.12F);
  head.line(side * 0.26F, 0.12F, side * 0.19F, 0.13F);
  head.line(side * 0.06F, 0.25F, side * 0.22F, 0.24F);
}

void draw_blinking_face(const Head& head) {
  for (const float x : {-0.17F, 0.17F}) draw_closed_eye(head, x);
  head.line(0, 0.0F, 0, 0.1F);
  head.line(-0.1F, 0.25F, 0.1F, 0.25F);
}

// As in a mirror: the left of the person is on the left.
float side_of(Gesture gesture) { return gesture == Gesture::turn_left ? -1.0F : 1.0F; }

}  // namespace

void draw_gesture(Ui& ui, Rect box, Gesture gesture) {
  const float high = std::min(box.h, box.w * 0.6F);
  const bool turns = gesture != Gesture::blink;
  const float aside = turns ? high * 0.3F * side_of(gesture) : 0;  // the head makes room for its arrow
  const Head head{ui, {box.centre().x - aside, box.centre().y}, high, std::max(4.0F, std::round(high / 28))};
  draw_outline(head);
  if (!turns) return draw_blinking_face(head);
  draw_turned_face(head, side_of(gesture));
  const float arrow = high * 0.5F;
  const Point at{head.centre.x + side_of(gesture) * (high * 0.38F + arrow * 0.6F), box.centre().y};
  ui.brush().icon(at, ui::icon_of(gesture == Gesture::turn_left ? "back" : "next"), std::round(arrow),
                  ui.theme().attention);
}

}  // namespace yimen::screens
