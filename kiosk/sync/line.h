// What is known of the way to the backend: whether it answers, when to try again, how many exchanges at once.
//
// Purpose: shared by all that sync does, so that what one exchange finds out counts for all. Threads: one.
// Ownership: what it is given outlives it.
#pragma once

#include <optional>
#include <string>

#include "kiosk/common/clock.h"
#include "kiosk/common/random.h"
#include "kiosk/sync/config.h"
#include "kiosk/sync/event.h"
#include "kiosk/sync/policy.h"

namespace yimen::sync {

// How long a feed has nothing to do while it waits for an answer: it wakes the loop itself.
inline constexpr milliseconds kNothingToDo{3'600'000};

class Line {
 public:
  Line(const Config& config, const Clock& clock, Random& random, Emit emit);

  // How long nothing may be begun; nothing where it may.
  std::optional<milliseconds> pause() const;
  // How many exchanges may be under way at once: one at first and after a failure, doubling with success.
  int window() const { return window_; }

  void good();
  // `asked`: the backend's Retry-After.
  void bad(const Fault& fault, const std::string& detail, std::optional<seconds> asked);
  // Gives up the pause after a failure, but not one that the backend has asked for.
  void hurry() { pause_until_.reset(); }
  // Nothing leaves this machine, so nothing needs to be taken out of the outbox to find out whether it does
  // again.
  bool is_down() const;

 private:
  void tell(Connectivity now, const std::string& detail);

  const Config& config_;
  const Clock& clock_;
  Random& random_;
  Emit emit_;
  int window_ = 1;
  int failures_ = 0;  // in a row
  std::optional<Instant> pause_until_;
  std::optional<Instant> asked_until_;
  std::optional<Connectivity> told_;
};

}  // namespace yimen::sync
