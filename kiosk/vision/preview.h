// A frame as small as the screen shows it.
// Threads: pure function.
#pragma once

#include "hal/camera/camera.h"

namespace yimen::vision {

struct PreviewSize {
  int width, height;
};
PreviewSize preview_of(const hal::Frame& frame, Bytes& rgb);

}  // namespace yimen::vision
