#include "kiosk/writing/features.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "kiosk/writing/shape.h"

namespace yimen::writing {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr float kBlur = 0.7f;  // in cells
constexpr float kDot = 0.02f;  // as much ink as this long a line
constexpr float kEnd = 0.06f;  // how much a stroke's end weighs
constexpr float kTurning =
    8.0f;  // how sharply strokes are told apart that run along the dividing line, / or back
constexpr std::size_t kEnds = kCells * kCells * kDirections;

// What a point does to the cells around it: along one axis, a bell over four of them.
struct Bell {
  int first;
  std::array<float, 4> weight;

  explicit Bell(float at) {
    const float place = at * kCells - 0.5f;
    first = static_cast<int>(std::floor(place)) - 1;
    for (std::size_t i = 0; i < weight.size(); ++i) {
      const float away = (static_cast<float>(first) + static_cast<float>(i) - place) / kBlur;
      weight[i] = std::exp(-0.5f * away * away);
    }
  }
};

template <class Take>
void for_cells_around(PenPoint point, Take take) {
  const Bell across(point.x), down(point.y);
  const auto inside = [](int cell) { return cell >= 0 && cell < static_cast<int>(kCells); };
  for (std::size_t j = 0; j < 4; ++j) {
    const int row = down.first + static_cast<int>(j);
    if (!inside(row)) continue;
    for (std::size_t i = 0; i < 4; ++i) {
      const int column = across.first + static_cast<int>(i);
      if (!inside(column)) continue;
      take(static_cast<std::size_t>(row) * kCells + static_cast<std::size_t>(column),
           down.weight[j] * across.weight[i]);
    }
  }
}

// Shared between the two directions that are nearest.
void add_ink(Features& features, PenPoint at, float angle, float amount) {
  const float turns = angle / (2 * kPi);
  const float place = (turns - std::floor(turns)) * kDirections;
  const auto direction = static_cast<std::size_t>(place);
  const float beyond = place - static_cast<float>(direction);
  for_cells_around(at, [&](std::size_t cell, float weight) {
    auto* directions = &features[cell * kDirections];
    directions[direction % kDirections] += amount * weight * (1 - beyond);
    directions[(direction + 1) % kDirections] += amount * weight * beyond;
  });
}

void add_end(Features& features, PenPoint at) {
  for_cells_around(at, [&](std::size_t cell, float weight) { features[kEnds + cell] += kEnd * weight; });
}

// From 0 to 1: how surely this stroke runs rightwards and downwards from its first point.
float forwards(const PenStroke& stroke) {
  const float x = stroke.back().x - stroke.front().x;
  const float y = stroke.back().y - stroke.front().y;
  const float along = (x + y) / std::numbers::sqrt2_v<float> / (std::hypot(x, y) + 0.05f);
  return 1 / (1 + std::exp(-kTurning * along));
}

void add_stroke(Features& features, const PenStroke& stroke) {
  if (stroke.size() == 1) add_ink(features, stroke.front(), kPi / 4, kDot);
  const float sure = forwards(stroke);
  for (std::size_t i = 1; i < stroke.size(); ++i) {
    const auto a = stroke[i - 1], b = stroke[i];
    const auto before = stroke[i < 2 ? 0 : i - 2], after = stroke[std::min(i + 1, stroke.size() - 1)];
    const float angle = std::atan2(after.y - before.y, after.x - before.x);
    const float length = std::hypot(b.x - a.x, b.y - a.y);
    const PenPoint middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
    if (sure > 0.01f) add_ink(features, middle, angle, length * sure);
    if (sure < 0.99f) add_ink(features, middle, angle + kPi, length * (1 - sure));
  }
  add_end(features, stroke.front());
  add_end(features, stroke.back());
}

}  // namespace

Features features_of(std::span<const PenStroke> strokes) {
  Features features{};
  for (const auto& stroke : normalised(strokes)) add_stroke(features, stroke);
  float squares = 0;
  for (auto& value : features) {
    squares += value;
    value = std::sqrt(value);  // a line twice as long says less than two lines
  }
  if (squares <= 0) return features;
  for (auto& value : features) value /= std::sqrt(squares);
  return features;
}

}  // namespace yimen::writing
