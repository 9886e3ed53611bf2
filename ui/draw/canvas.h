// The pixels that are drawn into: 32 bits each, blue first, always opaque.
//
// Ownership: a canvas owns its pixels, or shows memory of somebody else (a window's), who then keeps it
// alive. Threads: one at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "ui/draw/geometry.h"

namespace yimen::draw {

using Pixel = std::uint32_t;  // 0xFFRRGGBB

constexpr Pixel opaque_pixel(Colour c) {
  return 0xFF000000U | (Pixel{c.r} << 16U) | (Pixel{c.g} << 8U) | Pixel{c.b};
}

class Canvas {
 public:
  Canvas() = default;
  explicit Canvas(Size size);                            // own pixels, black
  Canvas(Size size, Pixel* pixels, std::size_t stride);  // somebody else's; stride in pixels
  Canvas(Canvas&&) = default;
  Canvas& operator=(Canvas&&) = default;

  Size size() const { return size_; }
  Rect bounds() const { return {0, 0, static_cast<float>(size_.w), static_cast<float>(size_.h)}; }
  Pixel* row(int y) { return pixels_ + static_cast<std::size_t>(y) * stride_; }
  const Pixel* row(int y) const { return pixels_ + static_cast<std::size_t>(y) * stride_; }
  Colour at(int x, int y) const;
  void fill(Colour colour);
  // Over size and pixels: the same on every machine for the same picture.
  std::uint64_t hash() const;

 private:
  Size size_;
  std::vector<Pixel> own_;
  Pixel* pixels_ = nullptr;
  std::size_t stride_ = 0;
};

}  // namespace yimen::draw
