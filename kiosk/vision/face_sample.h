// One face as the terminal hears of it: numbers to compare, never a picture.
// Threads: a plain value.
// Privacy: an embedding tells who somebody is; it is overwritten as it goes.
#pragma once

#include <cstdint>

#include "kiosk/vision/embedding.h"

namespace yimen::vision {

struct FaceSample {
  std::uint32_t track = 0;  // grows when it is another face, or the face was lost from sight
  float quality = 0;        // 0 to 1: how well it can be compared
  float live = 0;           // 0 to 1: a hint, not a proof
  Embedding embedding{};
};

}  // namespace yimen::vision
