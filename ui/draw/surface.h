// Where frames are shown and input comes from: a window, or nothing but memory.
// Threads: wake() from any thread; everything else on the UI thread.
#pragma once

#include <optional>
#include <span>

#include "kiosk/common/clock.h"
#include "ui/draw/canvas.h"
#include "ui/draw/input.h"

namespace yimen::draw {

class Surface {
 public:
  virtual ~Surface() = default;
  virtual Size size() const = 0;
  // What the surface shows at the next present(). It is drawn into directly and keeps its content. The
  // reference is good until the next call of next(): a resize gives another one.
  virtual Canvas& canvas() = 0;
  virtual void present(std::span<const Rect> damage) = 0;
  // Waits up to `timeout` (negative: without end) for an event. Returns nothing at the timeout, and also
  // when another surface of the same program has got an event.
  virtual std::optional<InputEvent> next(milliseconds timeout) = 0;
  // Makes a waiting or coming next() return Woken.
  virtual void wake() = 0;
};

}  // namespace yimen::draw
