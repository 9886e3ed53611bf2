// What reaches the terminal's own thread from its devices and its other threads.
#pragma once

#include <string>
#include <variant>

#include "hal/keypad/keypad.h"
#include "hal/status.h"
#include "kiosk/visit/event.h"

namespace yimen::terminal {

enum class Device { camera, scanner, card, printer, speaker, keypad, presence };

struct DeviceChanged {
  Device device;
  hal::Status status;
};
struct ConnectivityChanged {
  bool online;
};
struct KeyHit {
  hal::Key key;
};
struct PreviewReady {};  // the camera has a newer picture

using Happening = std::variant<visit::Event, DeviceChanged, ConnectivityChanged, KeyHit, PreviewReady>;

}  // namespace yimen::terminal
