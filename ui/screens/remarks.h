// What was done a moment ago, and who stands by: one quiet line each, above the page.
// Threads: the UI thread.
#pragma once

#include "ui/screens/view.h"

namespace yimen::screens {

// At the top of the content; returns what is left of it.
Rect draw_remarks(Ui& ui, const View& view, Rect content);

}  // namespace yimen::screens
