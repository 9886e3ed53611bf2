#include "ui/draw/canvas.h"

#include <algorithm>

#include "ui/draw/mix.h"

namespace yimen::draw {

Canvas::Canvas(Size size)
    : size_(size),
      own_(static_cast<std::size_t>(size.w) * static_cast<std::size_t>(size.h), opaque_pixel({})),
      pixels_(own_.data()),
      stride_(static_cast<std::size_t>(size.w)) {}

Canvas::Canvas(Size size, Pixel* pixels, std::size_t stride)
    : size_(size), pixels_(pixels), stride_(stride) {}

Colour Canvas::at(int x, int y) const {
  const Pixel p = row(y)[x];
  return {static_cast<std::uint8_t>(p >> 16U), static_cast<std::uint8_t>(p >> 8U),
          static_cast<std::uint8_t>(p)};
}

void Canvas::fill(Colour colour) {
  for (int y = 0; y < size_.h; ++y) std::fill_n(row(y), size_.w, opaque_pixel(colour));
}

std::uint64_t Canvas::hash() const {
  std::uint64_t hash =
      mixed(kHashSeed, (static_cast<std::uint64_t>(size_.w) << 32U) | static_cast<std::uint32_t>(size_.h));
  for (int y = 0; y < size_.h; ++y) {
    const Pixel* pixel = row(y);
    for (int x = 0; x < size_.w; ++x) hash = mixed(hash, pixel[x] & 0xFFFFFFU);
  }
  return hash;
}

}  // namespace yimen::draw
