// Five faces, from very dissatisfied (1) to very satisfied (5): the mouth says it, and the words beside it.
// Threads: the UI thread.
#pragma once

#include "ui/kit/ui.h"

namespace yimen::screens {

void draw_face(ui::Ui& ui, draw::Rect box, int stars);

}  // namespace yimen::screens
