// A field that is drawn in with the finger: a signature. Threads: the UI thread.
#pragma once

#include "kiosk/common/pen.h"
#include "ui/kit/ui.h"

namespace yimen::ui {

struct Pad {
  std::string_view id;
  std::string_view label;
  std::string_view hint = {};  // in the empty field
  const PenDrawing& drawing;
};

// Draws the field and what is in it; returns what was drawn since the frame before.
std::vector<PenStep> pad(Ui& ui, Rect box, const Pad& spec);

}  // namespace yimen::ui
