#include "backend/codes/tables.h"

namespace yimen::backend {

// person: `sealed` opens to who they are. revoked_index: places in the revocation list that were somebody's.
// phone: what shows a person's codes; a secret is used once and then nothing is left of it. used_code: kept
// until no terminal would take the code anyway. withdrawal: who took back their consent to face recognition,
// in the order in which it became known.
const char* const kCodeTables = R"(
CREATE TABLE person (
  id           TEXT PRIMARY KEY,
  subject      TEXT NOT NULL UNIQUE,
  status_index INTEGER NOT NULL UNIQUE,
  sealed       BLOB NOT NULL,
  added_by     TEXT NOT NULL,
  added_at     INTEGER NOT NULL,
  left_at      INTEGER NOT NULL
) STRICT;
CREATE TABLE revoked_index (
  status_index INTEGER PRIMARY KEY,
  at           INTEGER NOT NULL
) STRICT;
CREATE TABLE phone (
  id           TEXT PRIMARY KEY,
  person       TEXT NOT NULL,
  secret_hash  TEXT NOT NULL,
  secret_until INTEGER NOT NULL,
  token_hash   TEXT NOT NULL,
  added_by     TEXT NOT NULL,
  added_at     INTEGER NOT NULL,
  opened_at    INTEGER NOT NULL,
  stopped_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX phone_person ON phone (person);
CREATE TABLE used_code (
  id      TEXT PRIMARY KEY,
  expires INTEGER NOT NULL
) STRICT;
CREATE INDEX used_code_expires ON used_code (expires);
CREATE TABLE withdrawal (
  seq         INTEGER PRIMARY KEY AUTOINCREMENT,
  key         TEXT NOT NULL UNIQUE,
  sha256      TEXT NOT NULL,
  terminal    TEXT NOT NULL,
  tag         TEXT NOT NULL,
  received_at INTEGER NOT NULL
) STRICT;
)";

}  // namespace yimen::backend
