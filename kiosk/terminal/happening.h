// What reaches the terminal's own thread from its devices and its other threads.
#pragma once

#include <filesystem>
#include <optional>
#include <variant>
#include <vector>

#include "hal/keypad/keypad.h"
#include "hal/status.h"
#include "kiosk/sync/question.h"
#include "kiosk/vision/client.h"
#include "kiosk/visit/event.h"

namespace yimen::terminal {

// faces: the models that compare them.
enum class Device { camera, faces, scanner, card, printer, speaker, keypad, presence };

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
// What the backend told of a code that is good for one use.
struct CodeClaimed {
  sync::QuestionId question;
  sync::Claim claim;
};
struct FacesWithdrawn {  // elsewhere; the outbox has let go of them
  std::vector<std::string> tags;
};
struct BundleReady {  // a newer one is installed
  std::filesystem::path folder;
};
struct KeyHit {
  hal::Key key;
};
struct SayingOver {  // the speaker has said this, or was silenced
  std::uint64_t id;
};
struct PreviewReady {};  // the camera has a newer picture

using Happening =
    std::variant<visit::Event, DeviceChanged, ConnectivityChanged, StatusTold, CodeClaimed, FacesWithdrawn,
                 BundleReady, KeyHit, SayingOver, PreviewReady, vision::FaceSampled, vision::GestureSeen>;

}  // namespace yimen::terminal
