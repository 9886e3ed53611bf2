// Follows the finger over a field that is drawn in.
//
// Purpose: a stroke begins where the finger comes down on a pad and goes on, also beyond its edge, until it
// is lifted. What has been drawn is the screen's; this keeps only what nobody has taken yet. Threads: one.
#pragma once

#include <vector>

#include "ui/draw/geometry.h"
#include "ui/kit/semantic.h"

namespace yimen::ui {

struct InkPoint {
  draw::Point at;  // pixels of the screen
  bool begins;     // a new stroke
};

class Ink {
 public:
  void down(draw::Point at, const SemanticTree& seen);
  void move(draw::Point at);
  void up() { pad_ = 0; }
  std::vector<InkPoint> take(NodeId pad);
  void forget() { *this = Ink(); }

 private:
  NodeId pad_ = 0;    // under the finger
  NodeId drawn_ = 0;  // whose points these are
  std::vector<InkPoint> points_;
};

}  // namespace yimen::ui
