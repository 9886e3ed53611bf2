// What a person could do so that their face can be compared, from what was measured in one frame.
// Threads: pure functions.
#pragma once

#include "kiosk/vision/face/appearance.h"
#include "kiosk/vision/face/tracker.h"
#include "kiosk/vision/hint.h"

namespace yimen::vision::face {

FaceHint hint_for(const Tracker::Followed& face, const Appearance& look, int width, int height);
// Whether the face can be compared although there is this to say.
bool good_enough(FaceHint hint);
// There is no face: perhaps there is no light.
FaceHint hint_for_nobody(float brightness);

}  // namespace yimen::vision::face
