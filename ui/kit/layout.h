// Where things go: columns, rows, grids, pages. Pure arithmetic over rectangles.
// Threads: pure functions and plain values.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "ui/draw/geometry.h"

namespace yimen::ui {

// Hands out an area from top to bottom.
class Column {
 public:
  Column(draw::Rect area, float gap) : area_(area), gap_(gap) {}
  draw::Rect take(float height);             // the next `height`, and a gap below
  draw::Rect take_bottom(float height);      // the last `height`, and a gap above
  void skip(float height);                   // more air
  draw::Rect rest() const { return area_; }  // what is left

 private:
  draw::Rect area_;
  float gap_;
};

// The same from left to right.
class Row {
 public:
  Row(draw::Rect area, float gap) : area_(area), gap_(gap) {}
  draw::Rect take(float width);
  draw::Rect take_right(float width);
  draw::Rect rest() const { return area_; }

 private:
  draw::Rect area_;
  float gap_;
};

// `count` equal cells side by side.
std::vector<draw::Rect> split(draw::Rect area, std::size_t count, float gap);
// Rows of `columns` equal cells, each `height` high, as many as `count` needs; may be longer than the area.
std::vector<draw::Rect> grid(draw::Rect area, std::size_t count, std::size_t columns, float height,
                             float gap);
// How many columns of at least `least` fit, from 1 to `most`.
std::size_t columns_for(float width, float least, float gap, std::size_t most);
// A rectangle of this size in the middle of the area, in whole pixels.
draw::Rect centred(draw::Rect area, float width, float height);

// Which blocks stand together on a page: first and one past the last.
struct PageRange {
  std::size_t begin;
  std::size_t end;
  friend bool operator==(const PageRange&, const PageRange&) = default;
};
struct Block {
  float height;
  float before;        // not at the top of a page
  bool words = false;  // nothing in it can be touched
  bool leads = false;  // a heading: never the last of a page
};
// Fills pages of `available` height in order. A block higher than a page gets a page for itself. Words that a
// page begins with may stand in the room `above` it, which is only to be read.
std::vector<PageRange> paginate(std::span<const Block> blocks, float available, float above = 0);
// How many of the page's first blocks stand above it, and how high they are with their gaps.
struct Lifted {
  std::size_t count = 0;
  float height = 0;
};
Lifted lifted(std::span<const Block> blocks, PageRange page, float above);

}  // namespace yimen::ui
