// What follows from a failure, in one table: for the submission it happened to, and for all the others.
// Threads: pure functions over immutable values.
#pragma once

#include "kiosk/common/clock.h"
#include "kiosk/outbox/outbox.h"
#include "kiosk/sync/config.h"

namespace yimen::sync {

// Whom a failure concerns. A failure of the line says nothing about the submission, which keeps its place,
// and everything waits. One of the exchange may be either's: it waits by itself, and everything for a while.
// One of the submission is its own affair: the others hardly wait.
enum class Concern { line, exchange, submission };

struct Policy {
  Concern concern;
  outbox::Settlement::What submission;  // what becomes of it
};

// For faults of kiosk/sync/faults.h; any other is treated as a broken exchange.
Policy policy_for(const Fault& fault);

// The longest pause of everything after failures of this kind.
milliseconds longest_pause_of_all(Concern concern, const Config& config);
// The longest pause of the submission itself. Nothing is given up while it may still be good.
milliseconds longest_pause_of_one(Concern concern, const Config& config);

}  // namespace yimen::sync
