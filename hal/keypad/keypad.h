// Keypad with raised keys, for people who do not see or touch the screen well.
//
// Purpose: the interface; simulator in simulated.h. A keypad that is a USB keyboard needs no driver here: its
// keys come through the window's input layer (ui/entry), as arrow keys, Return, F1 (help) and F2 (repeat).
// Threads: start, stop and status from the owner; the sink runs on the driver's thread (see hal/reporter.h).
#pragma once

#include <functional>
#include <variant>

#include "hal/status.h"

namespace yimen::hal {

// next: the first of two switches, which goes on by one; the second is select.
enum class Key { up, down, left, right, select, help, repeat, next };

struct KeyPressed {
  Key key;
  friend bool operator==(const KeyPressed&, const KeyPressed&) = default;
};

using KeypadEvent = std::variant<KeyPressed, StatusChanged>;
using KeypadSink = std::function<void(KeypadEvent)>;

class Keypad {
 public:
  virtual ~Keypad() = default;
  virtual void start(KeypadSink sink) = 0;
  virtual void stop() = 0;
  virtual Status status() const = 0;
};

}  // namespace yimen::hal
