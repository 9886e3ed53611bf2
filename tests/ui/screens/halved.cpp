#include "tests/ui/screens/halved.h"

#include <utility>

namespace yimen::screens {
namespace {

draw::Pixel mean(const draw::Canvas& canvas, int x, int y) {
  int r = 0;
  int g = 0;
  int b = 0;
  for (const auto& [dx, dy] : {std::pair{0, 0}, {1, 0}, {0, 1}, {1, 1}}) {
    const auto colour = canvas.at(2 * x + dx, 2 * y + dy);
    r += colour.r, g += colour.g, b += colour.b;
  }
  // Coarser than the eye sees, finer than any tolerance: the files stay small.
  const auto quarter = [](int sum) { return static_cast<std::uint8_t>((sum / 4) & 0xFC); };
  return draw::opaque_pixel({quarter(r), quarter(g), quarter(b)});
}

}  // namespace

draw::Canvas halved(const draw::Canvas& canvas) {
  draw::Canvas half(draw::Size{canvas.size().w / 2, canvas.size().h / 2});
  for (int y = 0; y < half.size().h; ++y)
    for (int x = 0; x < half.size().w; ++x) half.row(y)[x] = mean(canvas, x, y);
  return half;
}

}  // namespace yimen::screens
