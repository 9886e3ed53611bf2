// A presence sensor without hardware.
// Threads: any.
#pragma once

#include <atomic>
#include <utility>

#include "hal/presence/presence.h"
#include "hal/reporter.h"

namespace yimen::hal {

class SimulatedPresence : public Presence {
 public:
  void start(PresenceSink sink) override { reporter_.open(std::move(sink)); }
  void stop() override { reporter_.close(); }
  Status status() const override { return reporter_.status(); }

  void set_near(bool near);  // the same again is no event
  bool near() const { return near_; }
  void set_status(Status status) { reporter_.set_status(status); }

 private:
  Reporter<PresenceEvent> reporter_{Status::ok};
  std::atomic<bool> near_{false};
};

}  // namespace yimen::hal
