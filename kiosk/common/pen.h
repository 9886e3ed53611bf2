// What a finger or a pen has drawn. Threads: plain values.
#pragma once

#include <vector>

namespace yimen {

// From 0 to 1 across and down the field that is drawn in.
struct PenPoint {
  float x;
  float y;
  friend bool operator==(const PenPoint&, const PenPoint&) = default;
};
using PenStroke = std::vector<PenPoint>;
using PenDrawing = std::vector<PenStroke>;

// Where the pen went since it was last asked for.
struct PenStep {
  PenPoint at;
  bool begins;  // a new stroke
  friend bool operator==(const PenStep&, const PenStep&) = default;
};

}  // namespace yimen
