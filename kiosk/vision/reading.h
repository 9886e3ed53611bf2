// Tries in turn: what the engine misses in a picture as it is, it may find with more contrast, or larger.
// Threads: one.
#pragma once

#include <string>

#include "kiosk/vision/code_reader.h"

namespace yimen::vision {

// A camera gives many pictures of one code: one try each, another the next time.
class FrameReading {
 public:
  explicit FrameReading(CodeReader& reader) : reader_(reader) {}
  std::string read(const Grey& picture);
  void wipe();

 private:
  CodeReader& reader_;
  bool stretch_ = true;
  Grey stretched_;
};

// A still picture is all there is: every try.
std::string read_still(CodeReader& reader, const Grey& picture);

}  // namespace yimen::vision
