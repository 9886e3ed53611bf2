#include "kiosk/vision/guidance.h"

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
constexpr int kFramesToHold = 6;

double saturated_share(const Grey& picture, const FinderPattern& pattern) {
  const double reach = kSurroundings * pattern.module;
  const int left = std::max(0, static_cast<int>(pattern.x - reach));
  const int right = std::min(picture.width, static_cast<int>(pattern.x + reach));
  const int top = std::max(0, static_cast<int>(pattern.y - reach));
  const int bottom = std::min(picture.height, static_cast<int>(pattern.y + reach));
  int saturated = 0;
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) saturated += picture.at(x, y) >= kSaturated ? 1 : 0;
  }
  return static_cast<double>(saturated) / std::max(1, (right - left) * (bottom - top));
}

// A texture shows one such pattern by chance, hardly two of one size. The largest two that agree.
const FinderPattern* code_among(std::vector<FinderPattern>& patterns) {
  std::sort(patterns.begin(), patterns.end(),
            [](const auto& a, const auto& b) { return a.module > b.module; });
  for (std::size_t i = 0; i + 1 < patterns.size(); ++i) {
    if (patterns[i + 1].module > patterns[i].module * 0.7) return &patterns[i];
  }
  return nullptr;
}

bool fills_frame(const Grey& picture, double module) {
  return module * kUsualModules > kCodeShare * std::min(picture.width, picture.height);
}

}  // namespace

Hint measure(const Grey& picture) {
  if (percentile(histogram(picture), 0.95) < kDarkRoom) return Hint::too_dark;
  auto patterns = find_finder_patterns(picture);
  if (patterns.size() == 1 && fills_frame(picture, patterns.front().module)) return Hint::farther;
  const auto* pattern = code_among(patterns);
  if (pattern == nullptr) return Hint::show_code;
  if (saturated_share(picture, *pattern) > kGlareShare) return Hint::glare;
  if (pattern->module < kSmallModule) return Hint::closer;
  return fills_frame(picture, pattern->module) ? Hint::farther : Hint::hold_still;
}

bool SteadyHint::add(Hint measured) {
  held_ = measured == candidate_ ? held_ + 1 : 1;
  candidate_ = measured;
  if (held_ < kFramesToHold || candidate_ == current_) return false;
  current_ = candidate_;
  return true;
}

void SteadyHint::reset() { *this = {}; }

}  // namespace yimen::vision
