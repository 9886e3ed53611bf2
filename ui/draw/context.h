// The Dear ImGui context of one window or one headless run.
//
// Purpose: owns the context and its glyph atlas, set up the way this project uses them: nothing read from or
// written to disk, no keyboard navigation of its own (ui/kit has one), no clipboard, neutral style.
// Ownership: everything the toolkit allocates for this context dies with it. Fonts must die first.
// Threads: one at a time; the toolkit's current context is per process.
#pragma once

#include "ui/draw/geometry.h"

struct ImDrawData;
struct ImFontAtlas;
struct ImGuiContext;

namespace yimen::draw {

class Context {
 public:
  Context();
  ~Context();
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  // Needed only where there are several: every toolkit call goes to the current one.
  void make_current();

  // A frame of `size` pixels, `seconds` after the one before. The caller keeps seconds in (0, 0.1].
  void begin_frame(Size size, float seconds);
  // Valid until the next begin_frame().
  ImDrawData& end_frame();

  ImFontAtlas& atlas();

 private:
  ImGuiContext* context_;
};

}  // namespace yimen::draw
