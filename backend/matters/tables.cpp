#include "backend/matters/tables.h"

namespace yimen::backend {

// matter: where each request stands now. `feed` is its place in its terminal's progress, 0 while the terminal
// has not been told of the latest change; the last place given is in feed.place. step: what has been done
// with it. attempt: how often somebody tried something in a minute.
const char* const kOfficeTables = R"(
CREATE TABLE matter (
  key             TEXT PRIMARY KEY,
  receipt         TEXT NOT NULL,
  follows         TEXT NOT NULL,
  terminal        TEXT NOT NULL,
  person_tag      TEXT NOT NULL,
  service_id      TEXT NOT NULL,
  service_version INTEGER NOT NULL,
  submitted_at    INTEGER NOT NULL,
  office          TEXT NOT NULL,
  stage           TEXT NOT NULL,
  next_zh         TEXT NOT NULL,
  next_en         TEXT NOT NULL,
  due_on          TEXT NOT NULL,
  changed_at      INTEGER NOT NULL,
  steps           INTEGER NOT NULL,
  feed            INTEGER NOT NULL
) STRICT;
CREATE INDEX matter_receipt ON matter (receipt);
CREATE INDEX matter_follows ON matter (follows) WHERE follows <> '';
CREATE INDEX matter_person ON matter (person_tag) WHERE person_tag <> '';
CREATE INDEX matter_office ON matter (office, stage);
CREATE INDEX matter_fresh ON matter (terminal) WHERE feed = 0;
CREATE UNIQUE INDEX matter_feed ON matter (terminal, feed) WHERE feed > 0;
CREATE TABLE feed (
  terminal TEXT PRIMARY KEY,
  place    INTEGER NOT NULL
) STRICT;
CREATE TABLE step (
  key        TEXT NOT NULL,
  number     INTEGER NOT NULL,
  action     TEXT NOT NULL,
  from_stage TEXT NOT NULL,
  to_stage   TEXT NOT NULL,
  person     TEXT NOT NULL,
  level      TEXT NOT NULL,
  note_zh    TEXT NOT NULL,
  note_en    TEXT NOT NULL,
  taken_at   INTEGER NOT NULL,
  PRIMARY KEY (key, number)
) STRICT;
CREATE TABLE staff (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  office     TEXT NOT NULL,
  level      TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  added_at   INTEGER NOT NULL,
  left_at    INTEGER NOT NULL
) STRICT;
CREATE TABLE terminal (
  id            TEXT PRIMARY KEY,
  name          TEXT NOT NULL,
  added_at      INTEGER NOT NULL,
  code_hash     TEXT NOT NULL,
  code_until    INTEGER NOT NULL,
  enrolled_at   INTEGER NOT NULL,
  valid_until   INTEGER NOT NULL,
  revoked_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX terminal_code ON terminal (code_hash) WHERE code_hash <> '';
CREATE TABLE attempt (
  what   TEXT NOT NULL,
  who    TEXT NOT NULL,
  minute INTEGER NOT NULL,
  tries  INTEGER NOT NULL,
  PRIMARY KEY (what, who, minute)
) STRICT;
CREATE TABLE bundle (
  version  INTEGER PRIMARY KEY,
  made_at  INTEGER NOT NULL,
  content  TEXT NOT NULL,
  manifest BLOB NOT NULL
) STRICT;
CREATE TABLE bundle_file (
  sha256   TEXT PRIMARY KEY,
  content  BLOB NOT NULL,
  version  INTEGER NOT NULL
) STRICT;
)";

}  // namespace yimen::backend
