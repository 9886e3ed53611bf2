// When to draw. An idle terminal draws nothing.
//
// Purpose: after each event a few frames follow (the toolkit needs them to settle), frames go on while a
// finger is down or an animation runs, and a screen with a clock may ask for one frame a second.
//   while (open) {
//     auto event = surface.next(loop.wait(clock.now()));
//     while (event) { loop.note(*event); feed(*event); event = surface.next(0ms); }
//     if (loop.due(clock.now())) painter.paint(surface, loop.start_frame(clock.now()), ui);
//   }
// Threads: the UI thread.
#pragma once

#include <optional>

#include "kiosk/common/clock.h"
#include "ui/draw/input.h"

namespace yimen::draw {

class FrameLoop {
 public:
  // Something happened that the screen may show.
  void note(const InputEvent& event);
  // The state changed without an event: draw the usual few frames.
  void nudge();
  // The last frame changed the picture: draw one more, until nothing changes. Not after a tick.
  void again();
  // Time passed and nothing else: one frame.
  void tick();
  // Draw on without a pause until `end`.
  void animate_until(Instant end);
  // Draw at least once every `period`; none: only when something happens.
  void tick_every(std::optional<milliseconds> period) { period_ = period; }

  // How long next() may wait; negative where there is nothing to wait for but events.
  milliseconds wait(Instant now) const;
  bool due(Instant now) const;
  // Counts the frame that is about to be drawn; returns its seconds for the toolkit, within (0, 0.1].
  float start_frame(Instant now);

 private:
  bool moving(Instant now) const;

  int frames_ = 1;  // the first frame is due at once
  bool finger_down_ = false;
  bool tick_due_ = false;
  bool ticked_ = false;  // the last frame showed only that time passed
  Instant animation_end_{};
  std::optional<Instant> last_;
  std::optional<milliseconds> period_;
};

}  // namespace yimen::draw
