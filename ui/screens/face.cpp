#include "ui/screens/face.h"

#include <algorithm>

namespace yimen::screens {
namespace {

// How far the corners of the mouth stand above its middle, in radii.
float curve_of(int stars) { return static_cast<float>(stars - 3) * 0.17F; }

void draw_mouth(ui::Ui& ui, draw::Point centre, float radius, float width, float curve) {
  constexpr int kParts = 16;
  const auto point = [&](int i) {
    const float t = static_cast<float>(i) / kParts * 2 - 1;  // -1 to 1
    return draw::Point{centre.x + t * radius * 0.46F, centre.y + radius * (0.34F + curve * (0.5F - t * t))};
  };
  for (int i = 0; i < kParts; ++i) ui.brush().line(point(i), point(i + 1), width, ui.theme().accent);
  for (int i = 0; i <= kParts; ++i) ui.brush().circle(point(i), width / 2, ui.theme().accent);
}

}  // namespace

void draw_face(ui::Ui& ui, draw::Rect box, int stars) {
  const float radius = std::min(box.w, box.h) / 2;
  const draw::Point centre = box.centre();
  const float width = std::max(3.0F, radius * 0.1F);
  ui.brush().circle(centre, radius, ui.theme().accent_soft);
  ui.brush().arc(centre, radius, width, 1, ui.theme().accent);
  for (const float side : {-1.0F, 1.0F})
    ui.brush().circle({centre.x + side * radius * 0.36F, centre.y - radius * 0.22F}, radius * 0.1F,
                      ui.theme().accent);
  draw_mouth(ui, centre, radius, width, curve_of(stars));
}

}  // namespace yimen::screens
