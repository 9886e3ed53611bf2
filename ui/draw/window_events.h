// SDL's events as ours, sorted by window.
//
// Purpose: SDL has one queue for the whole program; a window asks only for its own.
// Threads: wake() from any; everything else on the thread that started SDL.
#pragma once

#include <cstdint>
#include <optional>

#include "kiosk/common/clock.h"
#include "ui/draw/input.h"

namespace yimen::draw::window_events {

using WindowId = std::uint32_t;

// The next event of a window that has arrived already.
std::optional<InputEvent> take(WindowId window);
// Waits for any event of the program and sorts it; false at the timeout (negative: none).
bool wait(milliseconds timeout);
void wake(WindowId window);
// Forgets what has arrived for a window that is no more.
void forget(WindowId window);

}  // namespace yimen::draw::window_events
