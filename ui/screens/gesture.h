// What a person is asked to do before the camera, as a drawing that stands still: closed eyes, or a head with
// an arrow to the side it turns to. Left is the left of who stands before the mirror.
// Threads: the UI thread.
#pragma once

#include "kiosk/vision/hint.h"
#include "ui/kit/ui.h"

namespace yimen::screens {

// Decoration: the words beside it say the same.
void draw_gesture(ui::Ui& ui, draw::Rect box, vision::Gesture gesture);

}  // namespace yimen::screens
