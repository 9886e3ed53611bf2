// How a device is, on one scale for all of them.
#pragma once

namespace yimen::hal {

enum class Status {
  ok,       // works
  warning,  // works, needs care soon: paper low
  fault,    // does not work until somebody sees to it
  busy,     // works on something, ask again
  absent,   // not configured or not plugged in
  unknown   // not asked yet
};

// Whether a person can be sent to this device now.
constexpr bool usable(Status status) {
  return status == Status::ok || status == Status::warning || status == Status::busy;
}

const char* to_string(Status status);

// What every device pushes when its status is another than before.
struct StatusChanged {
  Status status;
  friend bool operator==(const StatusChanged&, const StatusChanged&) = default;
};

}  // namespace yimen::hal
