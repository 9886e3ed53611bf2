// A surface without a display: journeys and tests. Frames stay in memory, events come from a queue.
//
// Threads: push() and wake() from any thread; everything else on the UI thread.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>

#include "ui/draw/surface.h"

namespace yimen::draw {

class Offscreen : public Surface {
 public:
  explicit Offscreen(Size size) : canvas_(size) {}

  void push(InputEvent event);

  Size size() const override { return canvas_.size(); }
  Canvas& canvas() override { return canvas_; }
  void present(std::span<const Rect> damage) override;
  std::optional<InputEvent> next(milliseconds timeout) override;
  void wake() override { push(Woken{}); }

  int presents() const { return presents_; }  // how often something was shown

 private:
  Canvas canvas_;
  int presents_ = 0;
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<InputEvent> events_;
};

}  // namespace yimen::draw
