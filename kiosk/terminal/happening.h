// What reaches the terminal's own thread from its devices and its other threads.
#pragma once

#include <filesystem>
#include <optional>
#include <variant>
#include <vector>

#include "hal/keypad/keypad.h"
#include "hal/status.h"
#include "kiosk/sync/question.h"
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
// What the backend told of requests that were asked for; nothing where it could not be asked.
struct StatusTold {
  sync::QuestionId question;
  std::optional<std::vector<visit::Standing>> standings;
};
struct BundleReady {  // a newer one is installed
  std::filesystem::path folder;
};
struct KeyHit {
  hal::Key key;
};
struct PreviewReady {};  // the camera has a newer picture

using Happening = std::variant<visit::Event, DeviceChanged, ConnectivityChanged, StatusTold, BundleReady,
                               KeyHit, PreviewReady>;

}  // namespace yimen::terminal
