#include "ui/draw/damage.h"

#include <algorithm>

#include "ui/draw/mix.h"

namespace yimen::draw {
namespace {

constexpr int tiles(int pixels) { return (pixels + kTile - 1) / kTile; }

Rect to_rect(const Box& box) {
  return {static_cast<float>(box.x0), static_cast<float>(box.y0), static_cast<float>(box.x1 - box.x0),
          static_cast<float>(box.y1 - box.y0)};
}

}  // namespace

void Damage::update(std::span<const Primitive> primitives, Size size) {
  size_ = size;
  columns_ = tiles(size.w);
  rows_ = tiles(size.h);
  const std::size_t count = index(0, rows_);
  hashes_.assign(count, kHashSeed);
  different_.assign(count, 0);
  for (const Primitive& primitive : primitives) touch(primitive);
  const bool comparable = last_.size() == count;
  for (std::size_t i = 0; i < count; ++i) different_[i] |= !comparable || hashes_[i] != last_[i];
  last_.swap(hashes_);
  find_strips();
  join_strips();
}

void Damage::touch(const Primitive& primitive) {
  const Box& box = primitive.box;
  for (int row = box.y0 / kTile; row < tiles(box.y1); ++row) {
    for (int column = box.x0 / kTile; column < tiles(box.x1); ++column) {
      const std::size_t i = index(column, row);
      hashes_[i] = mixed(hashes_[i], primitive.hash);
      different_[i] |= primitive.fresh;
    }
  }
}

void Damage::find_strips() {
  strips_.clear();
  for (int row = 0; row < rows_; ++row) {
    const auto different = [&](int column) {
      return column < columns_ && different_[index(column, row)] != 0;
    };
    for (int column = 0; column < columns_; ++column) {
      if (!different(column)) continue;
      const int first = column;
      while (different(column)) ++column;
      strips_.push_back({first * kTile, row * kTile, std::min(column * kTile, size_.w),
                         std::min((row + 1) * kTile, size_.h)});
    }
  }
}

// A strip continues a rectangle that ends just above it and is as wide.
void Damage::join_strips() {
  rects_.clear();
  for (const Box& strip : strips_) {
    const Rect rect = to_rect(strip);
    const auto above = std::ranges::find_if(
        rects_, [&](const Rect& r) { return r.x == rect.x && r.w == rect.w && r.bottom() == rect.y; });
    if (above != rects_.end()) {
      above->h += rect.h;
    } else {
      rects_.push_back(rect);
    }
  }
}

}  // namespace yimen::draw
