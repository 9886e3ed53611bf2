// Cameras and films through OpenCV's videoio.
// Threads: one.
#pragma once

#include "hal/camera/camera.h"

namespace yimen::hal {

std::unique_ptr<Camera> make_v4l2_camera(std::string device);
std::unique_ptr<Camera> make_gstreamer_camera(std::string pipeline);
std::unique_ptr<Camera> make_video_camera(std::string file);

}  // namespace yimen::hal
