// A terminal of the first version is brought forward: nothing it holds is lost or changed.
#include <SQLiteCpp/SQLiteCpp.h>

#include "tests/kiosk/outbox/fixture.h"

namespace yimen::outbox {
namespace {

// As version 1 made it. Never changed: terminals out there have it.
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
CREATE TABLE audit (
  seq     INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL,
  event   TEXT NOT NULL CHECK (instr(event, char(10)) = 0),
  subject TEXT NOT NULL CHECK (instr(subject, char(10)) = 0),
  hash    BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
PRAGMA user_version = 1;
)";

struct Old {
  const char* id;
  const char* kind;
  const char* state;
  int tries;
  std::size_t bytes;
};
constexpr std::array<Old, 5> kRows{{{"a1", "request", "delivered", 1, 100},
                                    {"a2", "request", "queued", 7, 2096},
                                    {"a3", "evaluation", "queued", 0, 60},
                                    {"a4", "request", "refused", 2, 500'000},
                                    {"a5", "request", "sending", 1, 5000}}};

Bytes body_of(const Old& old) { return Bytes(old.bytes, static_cast<std::uint8_t>(old.id[1])); }

class MigrationTest : public OutboxFixture {
 protected:
  void SetUp() override {
    SQLite::Database database(options().file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(kVersion1);
    for (const Old& old : kRows) insert(database, old);
  }

  static void insert(SQLite::Database& database, const Old& old) {
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
};

TEST_F(MigrationTest, EveryRowIsThere) {
  auto outbox = Outbox::open(options());
  ASSERT_TRUE(outbox) << outbox.error().detail;
  EXPECT_FALSE((*outbox)->set_aside());
  const auto rows = (*outbox)->list();
  ASSERT_EQ(rows->size(), kRows.size());
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    const Row& row = (*rows)[i];
    EXPECT_EQ(row.id, kRows[i].id);
    EXPECT_EQ(row.receipt_number, std::string("YM-") + kRows[i].id);
    EXPECT_EQ(name_of(row.kind), kRows[i].kind);
    EXPECT_EQ(row.service_version, 3);
    EXPECT_EQ(row.refers_to, "ref");
    EXPECT_EQ(row.tries, kRows[i].tries);
    EXPECT_EQ(row.submitted_at, WallTime(seconds(1'700'000'000)));
    const bool was_being_sent = std::string_view(kRows[i].state) == "sending";
    EXPECT_EQ(name_of(row.state), was_being_sent ? "queued" : kRows[i].state);
  }
}

TEST_F(MigrationTest, WhatWaitsIsSentByteForByte) {
  auto outbox = Outbox::open(options());
  ASSERT_TRUE((*outbox)->submit(submission()));
  ASSERT_TRUE((*outbox)->retry("YM-a4"));
  std::map<std::string, Bytes> sent;
  auto claimed = (*outbox)->claim(10, seconds(60));
  for (auto& one : *claimed) sent[one.row.id] = one.sealed;
  EXPECT_EQ(sent.size(), 5U) << "all but the delivered one, and the new one";
  for (const Old& old : kRows) {
    const bool waits = std::string_view(old.state) != "delivered";
    EXPECT_EQ(sent[old.id], waits ? body_of(old) : Bytes()) << old.id;
  }
}

TEST_F(MigrationTest, WhatWasDeliveredIsEmptiedInItsTime) {
  auto outbox = Outbox::open(options());
  EXPECT_EQ((*outbox)->tidy({.delivered_days = 30}), 1);
  EXPECT_EQ((*outbox)->state_of("YM-a1"), State::delivered);
}

TEST_F(MigrationTest, NobodyElseBringsItForward) {
  EXPECT_FALSE(Outbox::open_read_only(options().file));
  EXPECT_FALSE(Outbox::open_beside(options().file));
  SQLite::Database database(options().file.string());
  EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(), 1);
}

}  // namespace
}  // namespace yimen::outbox
