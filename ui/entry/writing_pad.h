// A large field to write one character in. Threads: the UI thread.
#pragma once

#include "ui/entry/strokes.h"
#include "ui/kit/ui.h"

namespace yimen::entry {

struct PadUse {
  bool drawn = false;  // new ink
  bool keyed = false;  // chosen by a key: this person cannot write here
};

// Draws the field and what was written; puts new ink into `strokes`.
PadUse writing_pad(ui::Ui& ui, draw::Rect box, Strokes& strokes);

}  // namespace yimen::entry
