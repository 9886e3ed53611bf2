// A database as the first version of the program left it.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <filesystem>

#include "kiosk/common/bytes.h"

namespace yimen::outbox {

// As version 1 made it. Never changed: terminals out there have it.
inline constexpr const char* kVersion1 = R"(
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
CREATE TABLE audit (
  seq     INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL,
  event   TEXT NOT NULL CHECK (instr(event, char(10)) = 0),
  subject TEXT NOT NULL CHECK (instr(subject, char(10)) = 0),
  hash    BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
PRAGMA user_version = 1;
)";

struct OldRow {
  const char* id;
  const char* kind;
  const char* state;
  int tries;
  std::size_t bytes;
};
inline constexpr std::array<OldRow, 5> kOldRows{{{"a1", "request", "delivered", 1, 100},
                                                 {"a2", "request", "queued", 7, 2096},
                                                 {"a3", "evaluation", "queued", 0, 60},
                                                 {"a4", "request", "refused", 2, 50'000},
                                                 {"a5", "request", "sending", 1, 5000}}};

inline Bytes body_of(const OldRow& old) { return Bytes(old.bytes, static_cast<std::uint8_t>(old.id[1])); }

inline void insert(SQLite::Database& database, const OldRow& old) {
  SQLite::Statement row(
      database,
      "INSERT INTO submission (id, receipt, kind, service_id, service_version, refers_to, state,"
      " submitted_at, next_at, tries, last_fault, key_id, sha256, sealed)"
      " VALUES (?1, 'YM-' || ?1, ?2, 'old-age', 3, 'ref', ?3, 1700000000000, ?4, ?4, 'SYNC-01',"
      " 'key', ?5, ?6)");
  const Bytes body = body_of(old);
  row.bind(1, old.id);
  row.bind(2, old.kind);
  row.bind(3, old.state);
  row.bind(4, old.tries);
  row.bind(5, to_hex(sha256(body)));
  row.bind(6, body.data(), static_cast<int>(body.size()));
  row.exec();
}

inline void make_version_1(const std::filesystem::path& file) {
  SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec("PRAGMA journal_mode=WAL;");
  database.exec(kVersion1);
  for (const OldRow& old : kOldRows) insert(database, old);
}

}  // namespace yimen::outbox
