#include "kiosk/vision/guidance.h"

#include <algorithm>
#include <cmath>

#include "kiosk/vision/finder_patterns.h"

namespace yimen::vision {
namespace {

constexpr int kDarkRoom = 60;         // the brightest twentieth is darker than this
constexpr double kSmallModule = 3.4;  // pixels: below, reading is no longer sure (measured)
constexpr int kSaturated = 250;
constexpr double kGlareShare = 0.04;  // of the code's surroundings
constexpr double kSurroundings = 14;  // modules each side of a pattern
constexpr double kCodeShare = 0.9;    // of the frame's height: larger, and it hardly fits
constexpr double kUsualModules = 49;  // of an elder code

using Patterns = std::vector<FinderPattern>;

// A texture shows one such pattern by chance, hardly two of one size: the largest that agree, or none.
Patterns of_a_code(Patterns patterns) {
  std::sort(patterns.begin(), patterns.end(),
            [](const auto& a, const auto& b) { return a.module > b.module; });
  const auto agrees = [&](std::size_t i, std::size_t with) {
    return patterns[i].module > patterns[with].module * 0.7;
  };
  for (std::size_t first = 0; first + 1 < patterns.size(); ++first) {
    if (!agrees(first + 1, first)) continue;
    std::size_t end = first + 1;
    while (end < patterns.size() && agrees(end, first)) ++end;
    return Patterns(patterns.begin() + static_cast<std::ptrdiff_t>(first),
                    patterns.begin() + static_cast<std::ptrdiff_t>(end));
  }
  return {};
}

// The part of the picture that the patterns span, and their own size around it.
struct Area {
  int left, top, right, bottom;
};

Area area_of(const Grey& picture, const Patterns& patterns) {
  Area area{picture.width, picture.height, 0, 0};
  for (const auto& pattern : patterns) {
    const double reach = kSurroundings * pattern.module;
    area.left = std::min(area.left, static_cast<int>(pattern.x - reach));
    area.top = std::min(area.top, static_cast<int>(pattern.y - reach));
    area.right = std::max(area.right, static_cast<int>(pattern.x + reach));
    area.bottom = std::max(area.bottom, static_cast<int>(pattern.y + reach));
  }
  return {std::max(0, area.left), std::max(0, area.top), std::min(picture.width, area.right),
          std::min(picture.height, area.bottom)};
}

double saturated_share(const Grey& picture, const Area& area) {
  int saturated = 0;
  for (int y = area.top; y < area.bottom; ++y) {
    for (int x = area.left; x < area.right; ++x) saturated += picture.at(x, y) >= kSaturated ? 1 : 0;
  }
  return static_cast<double>(saturated) / std::max(1, (area.right - area.left) * (area.bottom - area.top));
}

bool fills_frame(const Grey& picture, double module) {
  return module * kUsualModules > kCodeShare * std::min(picture.width, picture.height);
}

}  // namespace

Hint measure(const Grey& picture) {
  if (percentile(histogram(picture), 0.95) < kDarkRoom) return Hint::too_dark;
  auto patterns = find_finder_patterns(picture);
  if (patterns.size() == 1 && fills_frame(picture, patterns.front().module)) return Hint::farther;
  const auto code = of_a_code(std::move(patterns));
  if (code.empty()) return Hint::show_code;
  if (saturated_share(picture, area_of(picture, code)) > kGlareShare) return Hint::glare;
  const double module = code.front().module;
  if (module < kSmallModule) return Hint::closer;
  return fills_frame(picture, module) ? Hint::farther : Hint::hold_still;
}

}  // namespace yimen::vision
