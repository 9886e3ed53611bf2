#include "backend/schema.h"

#include "backend/calls/tables.h"
#include "backend/codes/tables.h"
#include "backend/matters/tables.h"

namespace yimen::backend {
namespace {

constexpr const char* kSubmissions = R"(
CREATE TABLE submission (
  seq             INTEGER PRIMARY KEY AUTOINCREMENT,
  key             TEXT NOT NULL UNIQUE,
  receipt         TEXT NOT NULL,
  kind            TEXT NOT NULL,
  service_id      TEXT NOT NULL,
  service_version INTEGER NOT NULL,
  refers_to       TEXT NOT NULL,
  state           TEXT NOT NULL,
  received_at     INTEGER NOT NULL,
  key_id          TEXT NOT NULL,
  sha256          TEXT NOT NULL,
  sealed          BLOB NOT NULL
) STRICT;
CREATE INDEX submission_receipt ON submission (receipt);
)";

// What is read out of a submission when it comes in, and the attachments it needs to be complete. A part's
// bytes lie in its chunks, in the order of `start`.
constexpr const char* kParts = R"(
ALTER TABLE submission ADD COLUMN terminal TEXT NOT NULL DEFAULT '';
ALTER TABLE submission ADD COLUMN area TEXT NOT NULL DEFAULT '';
ALTER TABLE submission ADD COLUMN person_tag TEXT NOT NULL DEFAULT '';
ALTER TABLE submission ADD COLUMN submitted_at INTEGER NOT NULL DEFAULT 0;
CREATE INDEX submission_kind ON submission (kind, seq);
CREATE INDEX submission_person ON submission (person_tag) WHERE person_tag <> '';
CREATE TABLE part (
  id         TEXT PRIMARY KEY,
  key        TEXT NOT NULL,
  position   INTEGER NOT NULL,
  name       TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size       INTEGER NOT NULL,
  sha256     TEXT NOT NULL,
  received   INTEGER NOT NULL,
  finished   INTEGER NOT NULL,
  touched_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX part_of ON part (key, position);
CREATE INDEX part_unfinished ON part (touched_at) WHERE finished = 0;
CREATE TABLE chunk (
  part  TEXT NOT NULL,
  start INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (part, start)
) STRICT;
)";

// How somebody helped; who it was is in the content.
constexpr const char* kHelping = "ALTER TABLE submission ADD COLUMN helping TEXT NOT NULL DEFAULT '';";

const std::array kMigrations{kSubmissions, kParts, kOfficeTables, kCodeTables, kCallTables, kHelping};

}  // namespace

sql::Migrations migrations() { return kMigrations; }

}  // namespace yimen::backend
