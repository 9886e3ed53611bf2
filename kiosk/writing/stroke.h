// What a finger draws.
#pragma once

#include <vector>

namespace yimen::writing {

struct Point {
  float x = 0;
  float y = 0;  // grows downwards, as on the screen; the unit does not matter
};

using Stroke = std::vector<Point>;  // from where the finger came down to where it was lifted

}  // namespace yimen::writing
