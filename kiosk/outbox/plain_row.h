// A submission whose body is not sealed, as it tells nothing of anybody: withdrawals and calls of staff.
// Private to kiosk/outbox. Threads: the session's.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/common/random.h"
#include "kiosk/database/session.h"
#include "kiosk/outbox/submission.h"

namespace yimen::outbox {

struct PlainRow {
  Kind kind;
  std::string refers_to;
  std::string body;  // JSON
};

// Within the caller's transaction.
void queue_plain(database::Session& session, const PlainRow& row, Random& random, WallTime now);

}  // namespace yimen::outbox
