// A grey picture: what codes are looked for in.
// Threads: plain values and pure functions.
#pragma once

#include <array>

#include "kiosk/common/bytes.h"

namespace yimen::vision {

struct Grey {
  int width = 0;
  int height = 0;
  Bytes pixels;  // width * height, row by row, 0 is black
  std::uint8_t at(int x, int y) const {
    return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                  static_cast<std::size_t>(x)];
  }
};

void grey_of_rgb(int width, int height, ByteView rgb, Grey& into);

// How many pixels have which value, of all or, in a large picture, of a fourth.
using Histogram = std::array<std::uint32_t, 256>;
Histogram histogram(const Grey& picture);
// The value that this share (0 to 1) of the pixels does not exceed.
int percentile(const Histogram& histogram, double share);

// Spreads the values so that the darkest hundredth is black and the brightest white; in light, at most
// twofold.
void stretch_contrast(Grey& picture);

}  // namespace yimen::vision
