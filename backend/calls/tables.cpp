#include "backend/calls/tables.h"

namespace yimen::backend {

// staff_call: somebody at a terminal wants a member of staff to come. staff_call_message: what terminals told
// of them, so that what is told again counts once.
const char* const kCallTables = R"(
CREATE TABLE staff_call (
  id       TEXT PRIMARY KEY,
  terminal TEXT NOT NULL,
  at       INTEGER NOT NULL,
  screen   TEXT NOT NULL,
  ended_at INTEGER NOT NULL,
  ended_by TEXT NOT NULL
) STRICT;
CREATE INDEX staff_call_at ON staff_call (at);
CREATE TABLE staff_call_message (
  key    TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL
) STRICT;
)";

}  // namespace yimen::backend
