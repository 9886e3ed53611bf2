#include "kiosk/writing/train/hand.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

#include "kiosk/writing/shape.h"

namespace yimen::writing {
namespace {

constexpr float kTurn = 2 * std::numbers::pi_v<float>;
constexpr float kFine = 0.02f;  // between points that waves go through

class Chance {
 public:
  explicit Chance(std::mt19937& random) : random_(random) {}
  float about_zero(float deviation) { return deviation * bell_(random_); }
  float up_to(float most) { return most * even_(random_); }
  bool happens(float share) { return even_(random_) < share; }

 private:
  std::mt19937& random_;
  std::normal_distribution<float> bell_{0, 1};
  std::uniform_real_distribution<float> even_{0, 1};
};

PenPoint turned(PenPoint p, float angle) {
  return {std::cos(angle) * p.x - std::sin(angle) * p.y, std::sin(angle) * p.x + std::cos(angle) * p.y};
}

PenPoint middle_of(const PenStroke& stroke) {
  PenPoint sum{0, 0};
  for (const auto p : stroke) sum = {sum.x + p.x, sum.y + p.y};
  const auto count = static_cast<float>(stroke.size());
  return {sum.x / count, sum.y / count};
}

// How somebody holds the pen for a whole character.
struct Style {
  float slant, turn, wave_x, wave_y, waves_x, waves_y, start_x, start_y, heavy_x, heavy_y, shake;

  explicit Style(Chance& chance)
      : slant(chance.about_zero(0.12f)),
        turn(chance.about_zero(0.06f)),
        wave_x(chance.about_zero(0.025f)),
        wave_y(chance.about_zero(0.025f)),
        waves_x(0.5f + chance.up_to(1)),
        waves_y(0.5f + chance.up_to(1)),
        start_x(chance.up_to(kTurn)),
        start_y(chance.up_to(kTurn)),
        heavy_x(chance.about_zero(0.1f)),
        heavy_y(chance.about_zero(0.1f)),
        shake(chance.happens(0.5f) ? std::abs(chance.about_zero(0.03f)) : 0.01f) {}

  PenPoint place(PenPoint p) const {
    float x = p.x - 0.5f, y = p.y - 0.5f;
    x += heavy_x * (0.25f - x * x) + wave_x * std::sin(kTurn * waves_x * p.y + start_x);
    y += heavy_y * (0.25f - y * y) + wave_y * std::sin(kTurn * waves_y * p.x + start_y);
    const auto tilted = turned({x - slant * y, y}, turn);
    return {tilted.x + 0.5f, tilted.y + 0.5f};
  }
};

void cut_ends(PenStroke& stroke, Chance& chance) {
  constexpr float kMost = 0.08f;  // of the stroke, at each end
  if (stroke.size() < 5) return;
  const auto cut = [&] {
    const float points = chance.up_to(kMost) * static_cast<float>(stroke.size());
    return chance.happens(0.5f) ? static_cast<std::ptrdiff_t>(std::lround(points)) : 0;
  };
  stroke.erase(stroke.begin(), stroke.begin() + cut());
  stroke.erase(stroke.end() - cut(), stroke.end());
}

// Off its place, size and direction.
void misplace(PenStroke& stroke, Chance& chance) {
  const PenPoint off{chance.about_zero(0.028f), chance.about_zero(0.028f)};
  const float wide = 1 + chance.about_zero(0.09f), high = 1 + chance.about_zero(0.09f);
  const float turn = chance.about_zero(0.07f);
  const auto middle = middle_of(stroke);
  for (auto& p : stroke) {
    const auto moved = turned({(p.x - middle.x) * wide, (p.y - middle.y) * high}, turn);
    p = {middle.x + moved.x + off.x, middle.y + moved.y + off.y};
  }
}

// Strokes that should be straight bend slowly.
void bend(PenStroke& stroke, float width, Chance& chance) {
  const float waves = 0.5f + chance.up_to(2.5f), start_x = chance.up_to(kTurn), start_y = chance.up_to(kTurn);
  float way = 0;
  for (auto& p : stroke) {
    way += kTurn * waves * kFine;
    p = {p.x + width * std::sin(way + start_x), p.y + width * std::sin(way + start_y)};
  }
}

// Some strokes run into the next one, as in quick writing.
PenDrawing joined(const PenDrawing& strokes, float share, Chance& chance) {
  PenDrawing result;
  for (const auto& stroke : strokes) {
    const bool near = !result.empty() && std::hypot(result.back().back().x - stroke.front().x,
                                                    result.back().back().y - stroke.front().y) < 0.5f;
    if (near && chance.happens(share)) {
      result.back().insert(result.back().end(), stroke.begin(), stroke.end());
    } else {
      result.push_back(stroke);
    }
  }
  return result;
}

}  // namespace

PenDrawing written_by_somebody(const PenDrawing& drawing, std::mt19937& random) {
  Chance chance(random);
  const Style style(chance);
  const bool is_quick = chance.happens(0.4f), is_bent = chance.happens(0.4f);
  auto strokes = resampled(fitted(drawing), 0.04f);
  for (auto& stroke : strokes) {
    cut_ends(stroke, chance);
    misplace(stroke, chance);
    for (auto& p : stroke) {
      const auto placed = style.place(p);
      p = {placed.x + chance.about_zero(style.shake), placed.y + chance.about_zero(style.shake)};
    }
  }
  if (is_bent) {
    strokes = resampled(strokes, kFine);
    const float width = 0.01f + chance.up_to(0.02f);
    for (auto& stroke : strokes) bend(stroke, width, chance);
  }
  return is_quick ? joined(strokes, 0.3f, chance) : strokes;
}

PenDrawing written_with_tremor(const PenDrawing& drawing, float width, std::mt19937& random) {
  Chance chance(random);
  auto strokes = resampled(fitted(drawing), kFine);
  const float slant = chance.about_zero(0.1f);
  for (auto& stroke : strokes) {
    const float waves = 6 + chance.up_to(3), start_x = chance.up_to(kTurn), start_y = chance.up_to(kTurn);
    const PenPoint off{chance.about_zero(0.03f), chance.about_zero(0.03f)};
    float way = 0;
    for (auto& p : stroke) {
      way += kTurn * waves * kFine;
      const float x = off.x + width * std::sin(way + start_x) + chance.about_zero(0.3f * width);
      const float y = off.y + width * std::sin(1.1f * way + start_y) + chance.about_zero(0.3f * width);
      p = {p.x + x + slant * (0.5f - p.y), p.y + y};
    }
  }
  return strokes;
}

}  // namespace yimen::writing
