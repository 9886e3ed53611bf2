// What an answer means for the submission it was about.
//
// Purpose: delivered and refused are final, so both need proof that the backend itself speaks, and of this
// submission: its idempotency key in the answer (and for delivered its hash). Whatever else comes means:
// again. Threads: pure functions.
#pragma once

#include "kiosk/outbox/outbox.h"
#include "kiosk/sync/transport.h"

namespace yimen::sync {

enum class Outcome { delivered, refused, again };

struct Verdict {
  Outcome outcome;
  const Fault* fault = nullptr;  // null when delivered
};

Verdict judge(const outbox::Claimed& claimed, const Reply& reply);

}  // namespace yimen::sync
