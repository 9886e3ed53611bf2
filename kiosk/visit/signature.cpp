#include "kiosk/visit/signature.h"

#include <fmt/format.h>

#include <cmath>
#include <numeric>

namespace yimen::visit {
namespace {

constexpr float kWidth = 1000;
constexpr float kHeight = kWidth / kSignatureAspect;

std::size_t points_in(const PenDrawing& drawing) {
  return std::accumulate(drawing.begin(), drawing.end(), std::size_t{0},
                         [](std::size_t sum, const PenStroke& stroke) { return sum + stroke.size(); });
}

// Whole units are finer than any finger. A dot is a line of no length: round caps make it visible.
std::string path_of(const PenStroke& stroke) {
  std::string path;
  for (const PenPoint at : stroke)
    path += fmt::format("{}{} {}", path.empty() ? "M" : "L", std::lround(at.x * kWidth),
                        std::lround(at.y * kHeight));
  return stroke.size() == 1 ? path + "h0" : path;
}

}  // namespace

void draw_on(PenDrawing& drawing, const std::vector<PenStep>& steps) {
  std::size_t points = points_in(drawing);
  for (const PenStep& step : steps) {
    if (points++ >= kMostPenPoints) return;
    if (step.begins || drawing.empty()) drawing.emplace_back();
    drawing.back().push_back(step.at);
  }
}

std::string svg_of(const PenDrawing& drawing) {
  std::string paths;
  for (const PenStroke& stroke : drawing) paths += path_of(stroke);
  return fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}"><path d="{}" fill="none" stroke="#000" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/></svg>)",
      kWidth, kHeight, paths);
}

}  // namespace yimen::visit
