// Strokes from anywhere: read as something or nothing, the same each time and in whichever order they were
// drawn.
#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "tests/kiosk/writing/few_characters.h"

namespace {

// Eight bytes a point; a stroke ends with a point that is no number.
yimen::PenDrawing strokes_of(const std::uint8_t* data, std::size_t size) {
  yimen::PenDrawing strokes(1);
  for (; size >= sizeof(yimen::PenPoint); data += sizeof(yimen::PenPoint), size -= sizeof(yimen::PenPoint)) {
    yimen::PenPoint point{};
    std::memcpy(&point, data, sizeof point);
    if (point.x != point.x) {
      strokes.emplace_back();
    } else {
      strokes.back().push_back(point);
    }
  }
  return strokes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto& recogniser = yimen::writing::few_recogniser();
  auto strokes = strokes_of(data, size);
  const auto best = recogniser.best(strokes, 10);
  if (best.size() > 10 || recogniser.best(strokes, 10) != best) std::abort();
  std::ranges::reverse(strokes);
  for (auto& stroke : strokes) std::ranges::reverse(stroke);
  if (recogniser.best(strokes, 10) != best) std::abort();
  return 0;
}
