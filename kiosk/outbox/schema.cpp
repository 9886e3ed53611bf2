#include "kiosk/outbox/schema.h"

#include "kiosk/audit/audit.h"

namespace yimen::outbox {
namespace {

// next_at is zero where nothing has to be waited for: what was just submitted must not depend on the clock.
// The partial index keeps a claim as quick among a million delivered rows as among none.
constexpr const char* kSubmissions = R"(
CREATE TABLE submission (
  seq             INTEGER PRIMARY KEY AUTOINCREMENT,
  id              TEXT NOT NULL UNIQUE,
  receipt         TEXT NOT NULL UNIQUE,
  kind            TEXT NOT NULL,
  service_id      TEXT NOT NULL,
  service_version INTEGER NOT NULL,
  refers_to       TEXT NOT NULL,
  state           TEXT NOT NULL,
  submitted_at    INTEGER NOT NULL,
  next_at         INTEGER NOT NULL,
  tries           INTEGER NOT NULL DEFAULT 0,
  last_fault      TEXT NOT NULL DEFAULT '',
  key_id          TEXT NOT NULL,
  sha256          TEXT NOT NULL,
  sealed          BLOB NOT NULL CHECK (length(sealed) > 0)
) STRICT;
CREATE INDEX submission_due ON submission (next_at, seq) WHERE state IN ('queued', 'sending');
)";

const std::string& first_version() {
  static const std::string sql = std::string(kSubmissions) + audit::kSchema;
  return sql;
}

}  // namespace

database::Migrations migrations() {
  static const std::array<const char*, 1> steps{first_version().c_str()};
  return steps;
}

}  // namespace yimen::outbox
