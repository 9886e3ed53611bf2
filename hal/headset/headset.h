// Headset jack: whether somebody has plugged one in.
//
// Purpose: the interface; drivers in evdev.h and simulated.h. Private sentences are said to a headset only,
// and plugging one in begins reading aloud. Threads: start, stop and status from the owner; the sink runs on
// the driver's thread (see hal/reporter.h).
#pragma once

#include <functional>
#include <variant>

#include "hal/status.h"

namespace yimen::hal {

// A change; one that is in at the start is told at the start. Gone with the whole jack means out.
struct HeadsetPlugged {
  bool in;
  friend bool operator==(const HeadsetPlugged&, const HeadsetPlugged&) = default;
};

using HeadsetEvent = std::variant<HeadsetPlugged, StatusChanged>;
using HeadsetSink = std::function<void(HeadsetEvent)>;

class Headset {
 public:
  virtual ~Headset() = default;
  virtual void start(HeadsetSink sink) = 0;
  virtual void stop() = 0;
  virtual Status status() const = 0;
};

}  // namespace yimen::hal
