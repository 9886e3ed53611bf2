// The keypad's keys as the screen knows them.
#pragma once

#include "hal/keypad/keypad.h"
#include "ui/draw/input.h"

namespace yimen::terminal {

constexpr draw::Key draw_key(hal::Key key) {
  switch (key) {
    case hal::Key::up: return draw::Key::up;
    case hal::Key::down: return draw::Key::down;
    case hal::Key::left: return draw::Key::left;
    case hal::Key::right: return draw::Key::right;
    case hal::Key::select: return draw::Key::select;
    case hal::Key::help: return draw::Key::help;
    case hal::Key::repeat: return draw::Key::repeat;
    case hal::Key::next: return draw::Key::next;
  }
  return draw::Key::help;
}

}  // namespace yimen::terminal
