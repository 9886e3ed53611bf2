// Runs the terminal on a surface until it is closed: sleeps, wakes for events, draws what changed.
//
// Threads: the UI thread. The terminal is started after its first frame.
#pragma once

#include <functional>

#include "kiosk/terminal/display.h"
#include "ui/draw/surface.h"

namespace yimen::terminal {

struct LoopHooks {
  std::function<void()> after_first_frame = [] {};
  std::function<void()> after_start = [] {};  // the terminal has its services, devices and outbox
  // More to do in each turn (the device bench's window); true where something was done.
  std::function<bool()> each_turn = [] { return false; };
};

void run_event_loop(draw::Surface& surface, Terminal& terminal, Display& display, const Clock& clock,
                    const LoopHooks& hooks);

}  // namespace yimen::terminal
