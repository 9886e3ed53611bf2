// A face as 512 numbers, of length 1: two pictures of one person point the same way.
// Threads: plain values.
// Privacy: it tells who somebody is, like a fingerprint: it overwrites itself when it goes, each copy too.
#pragma once

#include <array>

#include "kiosk/common/secret.h"

namespace yimen::vision {

struct Embedding : std::array<float, 512> {
  ~Embedding() { wipe(*this); }
};

}  // namespace yimen::vision
