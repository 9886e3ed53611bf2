// The simulated camera: looks into a room in which pictures are held up to it, as the device bench, journeys
// and tests ask. A picture stays up for about ten seconds, then the hand sinks by itself.
// Threads: one.
#pragma once

#include "hal/camera/camera.h"

namespace yimen::hal {

std::unique_ptr<Camera> make_bench_camera();

}  // namespace yimen::hal
