// What the renderer tests draw: one frame after another of whatever a test wants, without fonts or windows.
#pragma once

#include <imgui.h>

#include <functional>

#include "ui/draw/canvas.h"
#include "ui/draw/context.h"
#include "ui/draw/rasteriser.h"

namespace yimen::draw::test {

using Drawing = std::function<void(ImDrawList&)>;

// A context, a canvas and a rasteriser that go together.
class Stage {
 public:
  explicit Stage(Size size) : canvas(size) {}

  // Draws one frame; returns what changed.
  std::vector<Rect> frame(const Drawing& drawing);
  // The same frame, drawn by a new rasteriser on a new canvas.
  Canvas whole(const Drawing& drawing);

  Context context;
  Canvas canvas;
  Rasteriser rasteriser;
  Colour ground{250, 246, 238};

 private:
  ImDrawData& run(const Drawing& drawing);
};

constexpr Colour kRed{200, 0, 0};
inline ImU32 ink(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }
bool same_pixels(const Canvas& a, const Canvas& b);

}  // namespace yimen::draw::test
