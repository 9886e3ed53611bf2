// A terminal of the first version is brought forward: nothing it holds is lost or changed.
#include <SQLiteCpp/SQLiteCpp.h>

#include <set>

#include "tests/kiosk/outbox/fixture.h"
#include "tests/kiosk/outbox/version_1.h"

namespace yimen::outbox {
namespace {

class MigrationTest : public OutboxFixture {
 protected:
  void SetUp() override { make_version_1(options().file); }
};

TEST_F(MigrationTest, EveryRowIsThere) {
  auto outbox = Outbox::open(options());
  ASSERT_TRUE(outbox) << outbox.error().detail;
  EXPECT_FALSE((*outbox)->set_aside());
  const auto rows = (*outbox)->list();
  ASSERT_EQ(rows->size(), kOldRows.size());
  for (std::size_t i = 0; i < kOldRows.size(); ++i) {
    const Row& row = (*rows)[i];
    EXPECT_EQ(row.id, kOldRows[i].id);
    EXPECT_EQ(row.receipt_number, std::string("YM-") + kOldRows[i].id);
    EXPECT_EQ(name_of(row.kind), kOldRows[i].kind);
    EXPECT_EQ(row.service_version, 3);
    EXPECT_EQ(row.refers_to, "ref");
    EXPECT_EQ(row.tries, kOldRows[i].tries);
    EXPECT_EQ(row.submitted_at, WallTime(seconds(1'700'000'000)));
    const bool was_being_sent = std::string_view(kOldRows[i].state) == "sending";
    EXPECT_EQ(name_of(row.state), was_being_sent ? "queued" : kOldRows[i].state);
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
  for (const OldRow& old : kOldRows) {
    const bool waits = std::string_view(old.state) != "delivered";
    EXPECT_EQ(sent[old.id], waits ? body_of(old) : Bytes()) << old.id;
  }
}

TEST_F(MigrationTest, WhatWasDeliveredIsEmptiedInItsTime) {
  auto outbox = Outbox::open(options());
  EXPECT_EQ((*outbox)->tidy({.delivered_days = 30}), 1);
  EXPECT_EQ((*outbox)->state_of("YM-a1"), State::delivered);
}

// Brought forward, its tables say what they say of a new terminal: nothing of an older one is left standing.
TEST_F(MigrationTest, TheTablesAreThoseOfANewOne) {
  const auto columns = [](const std::filesystem::path& file) {
    std::set<std::string> all;
    SQLite::Database database(file.string());
    SQLite::Statement query(
        database, "SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c");
    while (query.executeStep()) all.insert(query.getColumn(0).getString());
    return all;
  };
  ASSERT_TRUE(Outbox::open(options()));
  auto fresh = options();
  fresh.file = folder_.path() / "new.db";
  ASSERT_TRUE(Outbox::open(fresh));
  EXPECT_EQ(columns(options().file), columns(fresh.file));
  EXPECT_TRUE(columns(fresh.file).contains("face.sealed"));
}

TEST_F(MigrationTest, NobodyElseBringsItForward) {
  EXPECT_FALSE(Outbox::open_read_only(options().file));
  EXPECT_FALSE(Outbox::open_beside(options().file));
  SQLite::Database database(options().file.string());
  EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(), 1);
}

}  // namespace
}  // namespace yimen::outbox
