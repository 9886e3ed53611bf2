// Which parts of a frame differ from the frame before.
//
// Purpose: the canvas is divided into tiles; each has a hash over all primitives that touch it, in order.
// Threads: one at a time.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ui/draw/box.h"
#include "ui/draw/geometry.h"
#include "ui/draw/primitives.h"

namespace yimen::draw {

constexpr int kTile = 64;

class Damage {
 public:
  // Compares this frame with the last one.
  void update(std::span<const Primitive> primitives, Size size);
  // All is different next time.
  void invalidate() { last_.clear(); }

  // Stretches of different tiles, each within one row of tiles, from the top down and from left to right.
  const std::vector<Box>& strips() const { return strips_; }
  // The same area in fewer, larger rectangles.
  const std::vector<Rect>& rects() const { return rects_; }

 private:
  void touch(const Primitive& primitive);
  void find_strips();
  void join_strips();
  std::size_t index(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(column);
  }

  Size size_;
  int columns_ = 0;
  int rows_ = 0;
  std::vector<std::uint64_t> hashes_, last_;
  std::vector<std::uint8_t> different_;
  std::vector<Box> strips_;
  std::vector<Rect> rects_;
};

}  // namespace yimen::draw
