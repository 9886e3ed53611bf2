#include "kiosk/terminal/event_loop.h"

#include <algorithm>
#include <utility>

#include "ui/draw/frame_loop.h"

namespace yimen::terminal {
namespace {

// Until the next frame is due or time itself is an event, whichever comes first; negative: until something
// happens.
milliseconds patience(const draw::FrameLoop& frames, const Terminal& terminal, const Display& display,
                      Instant now) {
  milliseconds wait = frames.wait(now);
  for (const auto due : {terminal.next_tick(), display.due()}) {
    if (!due) continue;
    const auto time = std::max(milliseconds(0), std::chrono::ceil<milliseconds>(*due - now));
    wait = wait < milliseconds(0) ? time : std::min(wait, time);
  }
  return wait;
}

// The idle warning is up: the number on it moves once a second.
bool counting_down(const Terminal& terminal) { return terminal.state().overlay == visit::Overlay::idle; }

// Draws as much as a change of the state needs.
void follow_change(draw::FrameLoop& frames, bool was_counting, bool counting) {
  if (was_counting != counting) return frames.nudge();
  if (counting) return frames.tick();
  frames.again();
}

// False where the window is closed.
bool take_input(draw::Surface& surface, Display& display, draw::FrameLoop& frames, milliseconds wait) {
  for (auto event = surface.next(wait); event; event = surface.next(milliseconds(0))) {
    if (std::holds_alternative<draw::Quit>(*event)) return false;
    frames.note(*event);
    display.take(*event);
  }
  return true;
}

}  // namespace

void run_event_loop(draw::Surface& surface, Terminal& terminal, Display& display, const Clock& clock,
                    const LoopHooks& hooks) {
  draw::FrameLoop frames;
  bool started = false;
  while (take_input(surface, display, frames, patience(frames, terminal, display, clock.now()))) {
    const bool was_counting = counting_down(terminal);
    const bool changed = terminal.pump();
    const bool counting = counting_down(terminal);
    if (changed) follow_change(frames, was_counting, counting);
    if (hooks.each_turn()) frames.nudge();
    if (display.due() && clock.now() >= *display.due()) frames.nudge();
    frames.tick_every(counting ? std::optional(milliseconds(1000)) : std::nullopt);
    if (!frames.due(clock.now())) continue;
    if (display.draw_frame(frames.start_frame(clock.now()))) frames.again();
    if (std::exchange(started, true)) continue;
    hooks.after_first_frame();
    terminal.start();
    hooks.after_start();
    frames.nudge();
  }
}

}  // namespace yimen::terminal
