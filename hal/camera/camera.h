// A camera, real or simulated.
//
// Purpose: gives the newest picture, and says how it is. Used inside yimen-vision only.
// Threads: one. grab() may block for a frame's time. A device or pipeline that hangs blocks open() and
// grab() for ever: the terminal watches the process and ends it.
// Configured by a string:
//   v4l2:/dev/video0     a camera of the kernel
//   gst:PIPELINE         a GStreamer pipeline; an appsink is added where it has none
//   video:FILE           a film, from the start again at its end
//   pictures:DIR         the pictures of a folder by name, half a second each, round and round;
//   pictures:img_%03d.png   or of a numbered series
//   bench                a room in which pictures are held up to the camera (bench_camera.h)
//   none                 no camera on this terminal
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "hal/status.h"
#include "kiosk/common/bytes.h"
#include "kiosk/common/result.h"

namespace yimen::hal {

struct Frame {
  int width = 0;
  int height = 0;
  Bytes rgb;  // width * height * 3
};

class Camera {
 public:
  virtual ~Camera() = default;
  // What must be done before the process gives up its rights, such as loading plug-ins.
  virtual void prepare() {}
  virtual Result<void> open() = 0;
  virtual void close() = 0;
  // Waits for the next frame, at most about a second, and drops those that are stale.
  virtual Result<void> grab(Frame& into) = 0;
  virtual Status status() const = 0;
  // Holds an encoded picture up to the camera; empty: hands off. Only the bench camera has hands.
  virtual void show(ByteView /*picture*/) {}
};

Result<std::unique_ptr<Camera>> make_camera(std::string_view configured);

}  // namespace yimen::hal
