// What one frame after another says: codes, once each, and guidance while there is none.
// Threads: one. Ownership: the reader and the second look outlive the scan.
#pragma once

#include <optional>
#include <string>

#include "hal/camera/camera.h"
#include "kiosk/vision/guidance.h"
#include "kiosk/vision/second_look.h"
#include "kiosk/vision/steady.h"

namespace yimen::vision {

class Scan {
 public:
  Scan(CodeReader& reader, SecondLook& second) : first_(reader), second_(second) {}

  struct Seen {
    std::string code;          // empty: none, or the one told already
    std::optional<Hint> hint;  // where it is another now
  };
  Seen look(const hal::Frame& frame);
  void reset();  // forgets and overwrites all

 private:
  Reading read();
  bool is_alone(const Reading& reading);
  bool is_new(const std::string& code);

  FirstLook first_;
  SecondLook& second_;
  Steady<Hint> hint_{6};  // frames: a third of a second
  Grey grey_;
  std::string told_;
  int frames_without_ = 0;
  int frames_crowded_ = 0;  // until one code counts again, after several were seen
};

}  // namespace yimen::vision
