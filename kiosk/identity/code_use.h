// One use of an elder code that is good for one use only.
// Threads: plain values.
// Privacy: the id is a random number; it says nothing of the person.
#pragma once

#include <string>

#include "kiosk/common/clock.h"

namespace yimen::identity {

// To be claimed at the backend, so that no other terminal takes the same code again.
struct CodeUse {
  std::string id;    // hexadecimal
  WallTime expires;  // from then on, the time for differing clocks included, no terminal takes it anyway
  friend bool operator==(const CodeUse&, const CodeUse&) = default;
};

}  // namespace yimen::identity
