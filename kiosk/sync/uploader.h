// Uploads what is due, one step at a time.
//
// Purpose: the whole behaviour of sync, without a thread and without a sleep: step() does at most one
// exchange and says how long nothing needs to be done. A submission that fails again and again waits by
// itself, and the others go on. Threads: one. What it is given outlives it.
#pragma once

#include <optional>

#include "kiosk/common/clock.h"
#include "kiosk/common/random.h"
#include "kiosk/outbox/outbox.h"
#include "kiosk/sync/config.h"
#include "kiosk/sync/event.h"
#include "kiosk/sync/transport.h"
#include "kiosk/sync/verdict.h"

namespace yimen::sync {

class Uploader {
 public:
  Uploader(outbox::Outbox& outbox, Transport& transport, const Config& config, const Clock& clock,
           Random& random, Emit emit);

  // Nothing: until there is something new.
  std::optional<milliseconds> step();
  // Gives up the pause after a failure, but not one that the backend has asked for.
  void hurry() { pause_until_ = {}; }

 private:
  std::optional<milliseconds> remaining_pause() const;
  milliseconds upload(const outbox::Claimed& claimed);
  void settle(const outbox::Claimed& claimed, const Verdict& verdict);
  milliseconds put_off(const outbox::Claimed& claimed, const Error& why, bool sent,
                       std::optional<seconds> asked);
  milliseconds store_failed(const Error& error);
  void tell(Connectivity now, const std::string& detail);

  outbox::Outbox& outbox_;
  Transport& transport_;
  const Config& config_;
  const Clock& clock_;
  Random& random_;
  Emit emit_;
  int failures_ = 0;  // in a row, of any submission
  std::optional<Instant> pause_until_;
  std::optional<Instant> asked_until_;  // by the backend's Retry-After
  std::optional<Connectivity> told_;
};

}  // namespace yimen::sync
