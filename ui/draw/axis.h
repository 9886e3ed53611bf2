// One axis of an upright piece of texture on the canvas.
// Threads: plain values.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <utility>

#include "ui/draw/fixed.h"

namespace yimen::draw {

constexpr int kTexel = 65536;  // places on a texture are counted in 1/65536 texels

// Where it is on the canvas, in subpixels from left to right, and on its texture (backwards: mirrored).
struct Axis {
  int from, to;
  int texel_from, texel_to;

  Axis(int a, int b, int texel_a, int texel_b) : from(a), to(b), texel_from(texel_a), texel_to(texel_b) {
    if (from <= to) return;
    std::swap(from, to);
    std::swap(texel_from, texel_to);
  }

  // As many texels as pixels, as far as one can see.
  bool one_to_one() const {
    constexpr int kInvisible = kTexel / 64;
    return std::abs((to - from) * (kTexel / kSubpixels) - (texel_to - texel_from)) <= kInvisible;
  }
  int nearest_pixel() const { return (from + kSubpixels / 2) >> 8; }
  int nearest_texel() const { return (texel_from + kTexel / 2) >> 16; }
  int length() const { return (texel_to - texel_from + kTexel / 2) >> 16; }

  std::int64_t step() const {
    return from == to ? 0 : std::int64_t{texel_to - texel_from} * kSubpixels / (to - from);
  }
  // Is the texel at a place on the canvas this one, as far as one can see?
  bool holds(int place, int texel) const {
    constexpr std::int64_t kInvisible = kTexel / 8;
    return std::abs(texel_from + (place - from) * step() / kSubpixels - texel) <= kInvisible;
  }
  std::int64_t texel_at_origin() const { return texel_from + (centre(0) - from) * step() / kSubpixels; }
};

}  // namespace yimen::draw
