// The three eyes of a QR code: squares whose middle line is dark, light, dark, light, dark as 1:1:3:1:1.
//
// Purpose: tells that a code is there although it could not be read, and how large its modules are.
// Threads: pure functions.
#pragma once

#include <vector>

#include "kiosk/vision/grey.h"

namespace yimen::vision {

struct FinderPattern {
  double x, y;    // its middle
  double module;  // pixels a module
};

std::vector<FinderPattern> find_finder_patterns(const Grey& picture);

}  // namespace yimen::vision
