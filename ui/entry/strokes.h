// The strokes of one character as it is being written.
//
// Purpose: collects what the finger draws, and mends what a trembling hand does: a stroke that breaks off for
// a moment and goes on where it was is one stroke. Overwrites what it held. Threads: one.
#pragma once

#include <cstddef>

#include "kiosk/common/clock.h"
#include "kiosk/common/pen.h"

namespace yimen::entry {

class Strokes {
 public:
  // One unit is the height of the field. `begins`: the finger came down here.
  void add(PenPoint at, bool begins, Instant now);
  void undo();  // the last stroke
  void clear();

  const PenDrawing& drawing() const { return drawing_; }
  bool empty() const { return drawing_.empty(); }

 private:
  bool goes_on(PenPoint at, Instant now) const;

  PenDrawing drawing_;
  std::size_t points_ = 0;
  Instant last_{};
};

}  // namespace yimen::entry
