#include "tests/accessibility/pixels.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kit/theme.h"

namespace yimen::proof {
namespace {

constexpr double kBlackLight = 0.05;

std::array<double, 256> linear_table() {
  std::array<double, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const double c = static_cast<double>(i) / 255;
    table[i] = c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  }
  return table;
}

double luminance(draw::Colour c) {
  static const auto linear = linear_table();
  return 0.2126 * linear[c.r] + 0.7152 * linear[c.g] + 0.0722 * linear[c.b];
}

}  // namespace

Greys greys(ui::Stage& stage) { return greys(stage, stage.metrics().screen()); }

Greys greys(ui::Stage& stage, draw::Rect box) {
  const auto inside = draw::intersection(box, stage.metrics().screen());
  Greys all;
  for (float y = std::floor(inside.y); y < inside.bottom(); ++y)
    for (float x = std::floor(inside.x); x < inside.right(); ++x)
      all.push_back(luminance(stage.pixel({x, y})));
  return all;
}

std::size_t different(const Greys& a, const Greys& b) {
  constexpr double kSeen = 3;
  std::size_t count = 0;
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    const auto [low, high] = std::minmax(a[i], b[i]);
    count += (high + kBlackLight) / (low + kBlackLight) >= kSeen ? 1U : 0U;
  }
  return count;
}

double shown_contrast(ui::Stage& stage, draw::Rect box) {
  const auto all = greys(stage, box);
  if (all.empty()) return 1;
  const auto [low, high] = std::ranges::minmax(all);
  return (high + kBlackLight) / (low + kBlackLight);
}

}  // namespace yimen::proof
