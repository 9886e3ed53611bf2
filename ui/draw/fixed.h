// Fixed-point coordinates. All geometry is computed in whole numbers, so that it comes out the same on every
// processor.
// Threads: pure functions.
#pragma once

namespace yimen::draw {

constexpr int kSubpixels = 256;  // to a pixel

// Nearest subpixel. What lies far outside any screen, or is no number, is moved to the edge of the range.
inline int to_fixed(float pixels) {
  constexpr float kFar = 16000;
  constexpr int kShift = 1 << 24;  // makes the sum positive, where truncation rounds down
  float near = pixels > -kFar ? pixels : -kFar;
  near = near < kFar ? near : kFar;
  return static_cast<int>(static_cast<double>(near) * kSubpixels + (kShift + 0.5)) - kShift;
}

// The first pixel whose centre is not left of (or above) `fixed`. A shape covers a pixel whose centre it
// covers; of two shapes that share an edge exactly one covers a centre on it.
constexpr int first_pixel(int fixed) { return (fixed + (kSubpixels / 2 - 1)) >> 8; }

constexpr int centre(int pixel) { return pixel * kSubpixels + kSubpixels / 2; }

}  // namespace yimen::draw
