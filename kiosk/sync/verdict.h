// What an answer means.
//
// Purpose: delivered, refused and conflict are final, so each needs proof that the backend itself speaks, and
// of this submission: its idempotency key in the answer (and for delivered its hash). Whatever else comes
// means: again. Threads: pure functions.
#pragma once

#include <string>
#include <vector>

#include "kiosk/outbox/outbox.h"
#include "kiosk/sync/transport.h"

namespace yimen::sync {

enum class Outcome {
  delivered,
  incomplete,  // kept, but the backend still wants the parts in `missing`
  refused,     // the backend will never take it
  needs_staff,
  again,
};

struct Verdict {
  Outcome outcome;
  const Fault* fault = nullptr;  // null when delivered or incomplete
  std::vector<std::string> missing{};
};

Verdict judge(const outbox::Claimed& claimed, const Reply& reply);

// Why an answer is none of those that were hoped for.
const Fault& name_of_failure(const Reply& reply);

// "application/json", also with parameters behind it.
bool has_type(const Reply& reply, std::string_view type);

}  // namespace yimen::sync
