// What one frame after another says: codes, once each, and guidance while there is none.
// Threads: one.
#pragma once

#include <optional>
#include <string>

#include "hal/camera/camera.h"
#include "kiosk/vision/guidance.h"
#include "kiosk/vision/reading.h"

namespace yimen::vision {

class Scan {
 public:
  explicit Scan(CodeReader& reader) : reading_(reader) {}

  struct Seen {
    std::string code;          // empty: none, or the one told already
    std::optional<Hint> hint;  // where it is another now
  };
  Seen look(const hal::Frame& frame);
  void reset();  // forgets and overwrites all

 private:
  bool is_new(const std::string& code);

  FrameReading reading_;
  SteadyHint hint_;
  Grey grey_;
  std::string told_;
  int frames_without_ = 0;
};

}  // namespace yimen::vision
