// Draws the toolkit's output into a canvas, in software.
//
// Purpose: the same pixels on every machine, no graphics card, and only what changed: the canvas is divided
// into tiles of 64 pixels, and a tile is drawn again only when something touching it is different from the
// frame before. A partial redraw gives the same pixels as a full one.
// The canvas handed in must be the one of the call before, with its content untouched; else call
// invalidate(). Threads: one at a time.
#pragma once

#include <memory>
#include <span>

#include "ui/draw/canvas.h"
#include "ui/draw/geometry.h"

struct ImDrawData;

namespace yimen::draw {

class Rasteriser {
 public:
  Rasteriser();
  ~Rasteriser();
  Rasteriser(const Rasteriser&) = delete;
  Rasteriser& operator=(const Rasteriser&) = delete;

  // Draws `data` over `ground`; also answers the toolkit's requests about textures.
  // Returns the rectangles that changed, in whole pixels, valid until the next call.
  std::span<const Rect> draw(ImDrawData& data, Canvas& canvas, Colour ground = {});
  // The next draw() draws everything.
  void invalidate();

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace yimen::draw
