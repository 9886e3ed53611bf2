// What one frame after another says about the face before the camera.
//
// Purpose: the nearest and most centred face is followed from frame to frame; each good look at it gives a
//   sample to compare, and there is guidance while there is none. A blink and a turn of the head are told
//   whenever they are seen: who asked for one compares.
// Threads: one. It takes up to 40 ms a frame.
// Privacy: pictures are looked at and not kept. reset() and the destructor overwrite what tells who it was.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "hal/camera/camera.h"
#include "kiosk/common/result.h"
#include "kiosk/vision/face_sample.h"
#include "kiosk/vision/hint.h"

namespace yimen::vision {

class FaceScan {
 public:
  struct Seen {
    std::optional<FaceHint> hint;  // where it is another now
    std::optional<FaceSample> sample;
    std::optional<std::pair<Gesture, std::uint32_t>> gesture;  // and the track it was seen on
  };

  virtual ~FaceScan() = default;
  virtual Seen look(const hal::Frame& frame) = 0;
  virtual void reset() = 0;  // forgets and overwrites all; the next face is a new track
};

// Fails where a model is missing or is not the one it should be.
Result<std::unique_ptr<FaceScan>> make_face_scan(const std::filesystem::path& models);

}  // namespace yimen::vision
