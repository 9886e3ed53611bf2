#include "kiosk/writing/shape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numbers>

namespace yimen::writing {
namespace {

constexpr float kLargest = 1e6f;      // beyond it differences are no longer exact
constexpr float kSmallest = 1e-6f;    // less than this across is a dot
constexpr float kMostPoints = 4'000;  // in all: a scribble takes no longer than a character
constexpr float kCoarse = 0.01f;
constexpr float kFine = 0.02f;

struct Range {
  float low = kLargest;
  float high = -kLargest;

  void take(float value) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
  float size() const { return high - low; }
  float middle() const { return (low + high) / 2; }
};

float distance(PenPoint a, PenPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

float length_of(const PenDrawing& strokes) {
  float length = 0;
  for (const auto& stroke : strokes) {
    for (std::size_t i = 1; i < stroke.size(); ++i) length += distance(stroke[i - 1], stroke[i]);
  }
  return length;
}

bool less(PenPoint a, PenPoint b) { return a.x != b.x ? a.x < b.x : a.y < b.y; }

bool less(const PenStroke& a, const PenStroke& b) {
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                      [](PenPoint p, PenPoint q) { return less(p, q); });
}

// Numbers only, and the same whichever way and in whichever order the strokes were drawn.
PenDrawing sorted(std::span<const PenStroke> strokes) {
  PenDrawing result;
  for (const auto& stroke : strokes) {
    PenStroke clean;
    for (const auto p : stroke) {
      if (!std::isfinite(p.x) || !std::isfinite(p.y)) continue;
      clean.push_back({std::clamp(p.x, -kLargest, kLargest), std::clamp(p.y, -kLargest, kLargest)});
    }
    PenStroke reversed(clean.rbegin(), clean.rend());
    if (!clean.empty()) result.push_back(less(reversed, clean) ? std::move(reversed) : std::move(clean));
  }
  std::ranges::sort(result, [](const PenStroke& a, const PenStroke& b) { return less(a, b); });
  return result;
}

template <class Change>
void change_points(PenDrawing& strokes, Change change) {
  for (auto& stroke : strokes) {
    for (auto& point : stroke) point = change(point);
  }
}

// Where on one axis many lines cross it gets more room: how far from 0 to 1 each of `kSlots` places is moved.
class EvenedAxis {
 public:
  void add(float at, float crossing) {
    const float place = at * kSlots - 0.5f;
    const int first = static_cast<int>(std::floor(place)) - kReach;
    for (int slot = std::max(first, 0); slot <= std::min(first + 2 * kReach + 1, kSlots - 1); ++slot) {
      const float away = (static_cast<float>(slot) - place) / kSpread;
      density_[static_cast<std::size_t>(slot)] += crossing * std::exp(-0.5f * away * away);
    }
  }

  void finish() {
    float total = 0;
    for (const float value : density_) total += value;
    const float even = total / kSlots * (1 / kShare - 1) + 1e-6f;
    for (std::size_t i = 0; i < kSlots; ++i) moved_[i + 1] = moved_[i] + density_[i] + even;
    for (auto& value : moved_) value /= moved_.back();
    moved_.back() = 1;
  }

  float operator()(float at) const {
    const float place = std::clamp(at * kSlots, 0.0f, kSlots - 0.001f);
    const auto slot = static_cast<std::size_t>(place);
    return moved_[slot] + (moved_[slot + 1] - moved_[slot]) * (place - static_cast<float>(slot));
  }

 private:
  static constexpr int kSlots = 64;
  static constexpr int kReach = 5;
  static constexpr float kSpread = 2.5f;
  static constexpr float kShare = 0.35f;  // how much of the room is given out by density
  std::array<float, kSlots> density_{};
  std::array<float, kSlots + 1> moved_{};
};

PenDrawing evened(PenDrawing strokes) {
  EvenedAxis across, down;
  for (const auto& stroke : strokes) {
    for (std::size_t i = 1; i < stroke.size(); ++i) {
      const auto a = stroke[i - 1], b = stroke[i];
      across.add((a.x + b.x) / 2, std::abs(a.y - b.y));
      down.add((a.y + b.y) / 2, std::abs(a.x - b.x));
    }
  }
  across.finish();
  down.finish();
  change_points(strokes, [&](PenPoint p) { return PenPoint{across(p.x), down(p.y)}; });
  return strokes;
}

// Where the ink's centre is, and how far it reaches to either side.
class Spread {
 public:
  Spread(const PenDrawing& strokes, float PenPoint::*axis) {
    float count = 0;
    for (const auto& stroke : strokes) {
      for (const auto p : stroke) centre_ += p.*axis, ++count;
    }
    centre_ /= count;
    const auto reach = [&](float side) {
      float squares = 0, points = 0;
      for (const auto& stroke : strokes) {
        for (const auto p : stroke) {
          const float off = (p.*axis - centre_) * side;
          if (off > 0) squares += off * off, ++points;
        }
      }
      return std::max(points > 0 ? kDeviations * std::sqrt(squares / points) : 0.5f, kLeast);
    };
    const float low = reach(-1), high = reach(1);
    bend_ = (0.5f / high - 0.5f / low) / (low + high);
    slope_ = 0.5f / high - bend_ * high;
  }

  // The quadratic that takes the centre to 0.5 and the two reaches to 0 and 1.
  float operator()(float value) const {
    const float off = value - centre_;
    return std::clamp(0.5f + slope_ * off + bend_ * off * off, 0.0f, 1.0f);
  }

 private:
  static constexpr float kDeviations = 2.2f;
  static constexpr float kLeast = 0.15f;
  float centre_ = 0, slope_ = 0, bend_ = 0;
};

PenDrawing centred(PenDrawing strokes) {
  const Spread across(strokes, &PenPoint::x), down(strokes, &PenPoint::y);
  change_points(strokes, [&](PenPoint p) { return PenPoint{across(p.x), down(p.y)}; });
  return strokes;
}

// Each point becomes the mean of its neighbours, fewer towards the ends, which stay where they are.
PenStroke smoothed(const PenStroke& stroke) {
  constexpr std::size_t kNeighbours = 6;
  PenStroke result;
  for (std::size_t i = 0; i < stroke.size(); ++i) {
    const auto reach = std::min({kNeighbours, i, stroke.size() - 1 - i});
    PenPoint sum{0, 0};
    for (auto j = i - reach; j <= i + reach; ++j) sum = {sum.x + stroke[j].x, sum.y + stroke[j].y};
    const auto count = static_cast<float>(2 * reach + 1);
    result.push_back({sum.x / count, sum.y / count});
  }
  return result;
}

}  // namespace

PenDrawing resampled(const PenDrawing& strokes, float wanted) {
  const float step = std::max(wanted, length_of(strokes) / kMostPoints);
  PenDrawing result;
  for (const auto& stroke : strokes) {
    PenStroke points{stroke.front()};
    float ahead = step;  // to the next point, from the beginning of the piece
    for (std::size_t i = 1; i < stroke.size(); ++i) {
      const auto a = stroke[i - 1], b = stroke[i];
      const float length = distance(a, b);
      for (; ahead <= length; ahead += step) {
        const float part = ahead / length;
        points.push_back({a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part});
      }
      ahead -= length;
    }
    if (distance(points.back(), stroke.back()) > 0.3f * step) points.push_back(stroke.back());
    result.push_back(std::move(points));
  }
  return result;
}

PenDrawing fitted(const PenDrawing& strokes) {
  Range across, down;
  for (const auto& stroke : strokes) {
    for (const auto p : stroke) across.take(p.x), down.take(p.y);
  }
  const float longer = std::max(across.size(), down.size());
  const float shorter = std::min(across.size(), down.size());
  PenDrawing result = strokes;
  if (longer < kSmallest) {
    change_points(result, [](PenPoint) { return PenPoint{0.5f, 0.5f}; });
    return result;
  }
  const float narrow = shorter / longer;
  const float wider =
      narrow < 0.02f ? 1 : std::sqrt(std::sin(narrow * std::numbers::pi_v<float> / 2)) / narrow;
  const float scale_x = (across.size() < down.size() ? wider : 1) / longer;
  const float scale_y = (down.size() < across.size() ? wider : 1) / longer;
  change_points(result, [&](PenPoint p) {
    return PenPoint{0.5f + (p.x - across.middle()) * scale_x, 0.5f + (p.y - down.middle()) * scale_y};
  });
  return result;
}

PenDrawing normalised(std::span<const PenStroke> strokes) {
  const auto ink = sorted(strokes);
  if (ink.empty()) return {};
  const auto even = evened(resampled(fitted(ink), kCoarse));
  auto result = resampled(centred(resampled(even, kCoarse)), kFine);
  for (auto& stroke : result) stroke = smoothed(stroke);
  return result;
}

}  // namespace yimen::writing
