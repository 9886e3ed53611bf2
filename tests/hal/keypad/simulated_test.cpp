#include "hal/keypad/simulated.h"

#include <gtest/gtest.h>

#include "tests/hal/recorder.h"

namespace yimen::hal {
namespace {

TEST(SimulatedKeypad, PressesKeys) {
  Recorder<KeypadEvent> events;
  SimulatedKeypad keypad;
  keypad.start(events.sink());
  for (const auto key : {Key::up, Key::down, Key::left, Key::right, Key::select, Key::help, Key::repeat}) {
    keypad.press(key);
    EXPECT_EQ(events.next(), KeypadEvent(KeyPressed{key}));
  }
}

TEST(SimulatedKeypad, IsDeadWhileUnplugged) {
  Recorder<KeypadEvent> events;
  SimulatedKeypad keypad;
  keypad.start(events.sink());
  keypad.set_status(Status::absent);
  EXPECT_EQ(events.next(), KeypadEvent(StatusChanged{Status::absent}));
  keypad.press(Key::select);
  EXPECT_TRUE(events.empty());
}

}  // namespace
}  // namespace yimen::hal
