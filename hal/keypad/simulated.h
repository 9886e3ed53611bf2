// A keypad without hardware.
// Threads: any.
#pragma once

#include <utility>

#include "hal/keypad/keypad.h"
#include "hal/reporter.h"

namespace yimen::hal {

class SimulatedKeypad : public Keypad {
 public:
  void start(KeypadSink sink) override { reporter_.open(std::move(sink)); }
  void stop() override { reporter_.close(); }
  Status status() const override { return reporter_.status(); }

  void press(Key key) {
    if (usable(status())) reporter_.emit(KeyPressed{key});
  }
  void set_status(Status status) { reporter_.set_status(status); }

 private:
  Reporter<KeypadEvent> reporter_{Status::ok};
};

}  // namespace yimen::hal
