// Presence sensor: whether somebody stands in front of the terminal.
//
// Purpose: the interface; simulator in simulated.h.
// Threads: start, stop and status from the owner; the sink runs on the driver's thread (see hal/reporter.h).
// It knows that somebody is there, never who.
#pragma once

#include <functional>
#include <variant>

#include "hal/status.h"

namespace yimen::hal {

struct PersonNear {
  friend bool operator==(const PersonNear&, const PersonNear&) = default;
};

struct PersonLeft {
  friend bool operator==(const PersonLeft&, const PersonLeft&) = default;
};

using PresenceEvent = std::variant<PersonNear, PersonLeft, StatusChanged>;
using PresenceSink = std::function<void(PresenceEvent)>;

class Presence {
 public:
  virtual ~Presence() = default;
  virtual void start(PresenceSink sink) = 0;
  virtual void stop() = 0;
  virtual Status status() const = 0;
};

}  // namespace yimen::hal
