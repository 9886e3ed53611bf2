// What a person before the camera could do better, measured in a frame in which no code was read.
// Threads: one.
#pragma once

#include "kiosk/vision/grey.h"
#include "kiosk/vision/hint.h"

namespace yimen::vision {

Hint measure(const Grey& picture);

}  // namespace yimen::vision
