// What is done to a picture before an engine looks at it: each brings out codes that the others leave hidden.
// Threads: pure functions.
#pragma once

#include "kiosk/vision/grey.h"

namespace yimen::vision {

enum class Variant {
  plain,
  stretched,  // grey levels spread over the whole range
  equalised,  // contrast evened out from place to place: shadows, lamps
  darkened,   // what is nearly white told apart: glare, bright screens
  doubled     // twice as large: small codes, far codes
};

// False where it makes no sense for this picture.
bool prepare(Variant variant, const Grey& from, Grey& to);

}  // namespace yimen::vision
