#include "kiosk/outbox/schema.h"

#include "kiosk/audit/audit.h"

namespace yimen::outbox {
namespace {

// next_at is zero where nothing has to be waited for: what was just submitted must not depend on the clock.
// The partial index keeps a claim as quick among a million delivered rows as among none.
constexpr const char* kVersion1 = R"(
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

// The body moves out of the row, so that a change of state does not write it again, and may be removed while
// the row stays. Nothing of version 1 is lost.
constexpr const char* kVersion2 = R"(
DROP INDEX submission_due;
ALTER TABLE submission RENAME TO submission_1;

CREATE TABLE submission (
  seq             INTEGER PRIMARY KEY,
  id              TEXT NOT NULL UNIQUE,
  receipt         TEXT NOT NULL UNIQUE,
  kind            TEXT NOT NULL CHECK (kind IN ('request', 'evaluation')),
  priority        INTEGER NOT NULL CHECK (priority IN (0, 1)),
  service_id      TEXT NOT NULL,
  service_version INTEGER NOT NULL,
  refers_to       TEXT NOT NULL,
  person_tag      TEXT NOT NULL,
  state           TEXT NOT NULL
                  CHECK (state IN ('queued', 'sending', 'delivered', 'decided', 'refused', 'needs_staff')),
  submitted_at    INTEGER NOT NULL,
  next_at         INTEGER NOT NULL,
  tries           INTEGER NOT NULL DEFAULT 0,
  last_fault      TEXT NOT NULL DEFAULT '',
  settled_at      INTEGER NOT NULL DEFAULT 0,
  emptied         INTEGER NOT NULL DEFAULT 0 CHECK (emptied IN (0, 1)),
  key_id          TEXT NOT NULL,
  sha256          TEXT NOT NULL
) STRICT;
CREATE TABLE body (
  submission      INTEGER PRIMARY KEY REFERENCES submission,
  sealed          BLOB NOT NULL CHECK (length(sealed) > 0)
) STRICT;
CREATE TABLE attachment (
  seq             INTEGER PRIMARY KEY,
  submission      INTEGER NOT NULL REFERENCES submission,
  position        INTEGER NOT NULL,
  sha256          TEXT NOT NULL,
  sealed          BLOB NOT NULL CHECK (length(sealed) > 0),
  UNIQUE (submission, position)
) STRICT;
CREATE TABLE progress (
  submission      INTEGER PRIMARY KEY REFERENCES submission,
  stage           TEXT NOT NULL,
  office_zh       TEXT NOT NULL,
  office_en       TEXT NOT NULL,
  next_zh         TEXT NOT NULL,
  next_en         TEXT NOT NULL,
  due_on          TEXT NOT NULL,
  told_at         INTEGER NOT NULL
) STRICT;
CREATE TABLE draft (
  tag             TEXT PRIMARY KEY,
  at              INTEGER NOT NULL,
  sealed          BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE kept (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

INSERT INTO submission (seq, id, receipt, kind, priority, service_id, service_version, refers_to, person_tag, state,
                        submitted_at, next_at, tries, last_fault, settled_at, key_id, sha256)
  SELECT seq, id, receipt, kind, kind = 'evaluation', service_id, service_version, refers_to, '', state,
         submitted_at, next_at, tries, last_fault, iif(state = 'delivered', submitted_at, 0), key_id, sha256
  FROM submission_1 ORDER BY seq;
INSERT INTO body (submission, sealed) SELECT seq, sealed FROM submission_1 ORDER BY seq;
DROP TABLE submission_1;

CREATE INDEX submission_due ON submission (priority, next_at) WHERE state IN ('queued', 'sending');
CREATE INDEX submission_person ON submission (person_tag) WHERE person_tag <> '';
CREATE INDEX submission_stopped ON submission (state) WHERE state IN ('refused', 'needs_staff');
CREATE INDEX submission_kept ON submission (settled_at) WHERE state IN ('delivered', 'decided') AND emptied = 0;
)";

// Faces, and that somebody took back their consent to one. A column with another CHECK takes the place of
// `kind`: its table cannot be made anew while others refer to it.
constexpr const char* kVersion3 = R"(
CREATE TABLE face (
  tag             TEXT PRIMARY KEY,
  at              INTEGER NOT NULL,
  expires         INTEGER NOT NULL,
  sealed          BLOB NOT NULL CHECK (length(sealed) > 0)
) STRICT, WITHOUT ROWID;

ALTER TABLE submission RENAME COLUMN kind TO kind_2;
ALTER TABLE submission ADD COLUMN kind TEXT NOT NULL DEFAULT 'request'
                       CHECK (kind IN ('request', 'evaluation', 'withdrawal'));
UPDATE submission SET kind = kind_2 WHERE kind <> kind_2;
ALTER TABLE submission DROP COLUMN kind_2;
)";

// Calls of staff. `kind` as in version 3.
constexpr const char* kVersion4 = R"(
CREATE TABLE staff_call (
  id              TEXT PRIMARY KEY,
  at              INTEGER NOT NULL,
  screen          TEXT NOT NULL,
  ended_at        INTEGER NOT NULL DEFAULT 0,
  ended_by        TEXT NOT NULL DEFAULT '' CHECK (ended_by IN ('', 'person', 'staff'))
) STRICT, WITHOUT ROWID;

ALTER TABLE submission RENAME COLUMN kind TO kind_3;
ALTER TABLE submission ADD COLUMN kind TEXT NOT NULL DEFAULT 'request'
                       CHECK (kind IN ('request', 'evaluation', 'withdrawal', 'call'));
UPDATE submission SET kind = kind_3 WHERE kind <> kind_3;
ALTER TABLE submission DROP COLUMN kind_3;
)";

const std::string& first_version() {
  static const std::string sql = std::string(kVersion1) + audit::kSchema;
  return sql;
}

}  // namespace

database::Migrations migrations() {
  static const std::array<const char*, 4> steps{first_version().c_str(), kVersion2, kVersion3, kVersion4};
  return steps;
}

}  // namespace yimen::outbox
