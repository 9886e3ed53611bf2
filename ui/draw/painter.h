// One frame, from the toolkit to the glass.
//
// Ownership: borrows the context; owns the rasteriser, so one Painter serves one surface.
// Threads: the UI thread.
#pragma once

#include <functional>

#include "ui/draw/context.h"
#include "ui/draw/rasteriser.h"
#include "ui/draw/surface.h"

namespace yimen::draw {

class Painter {
 public:
  explicit Painter(Context& context) : context_(context) {}

  // Runs `ui` as one frame of the context and shows what changed. True where something did.
  bool paint(Surface& surface, float seconds, Colour ground, const std::function<void()>& ui);
  // Everything is drawn and shown next time: after Exposed and Resized.
  void invalidate() { rasteriser_.invalidate(); }

 private:
  Context& context_;
  Rasteriser rasteriser_;
};

}  // namespace yimen::draw
