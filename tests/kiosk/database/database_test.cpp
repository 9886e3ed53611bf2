#include "kiosk/database/database.h"

#include <gtest/gtest.h>

#include "kiosk/database/faults.h"
#include "tests/support/temporary_folder.h"

namespace yimen::database {
namespace {

constexpr std::array<const char*, 1> kOld{"CREATE TABLE thing (name TEXT NOT NULL) STRICT;"};
constexpr std::array<const char*, 2> kNew{kOld[0],
                                          "ALTER TABLE thing ADD COLUMN size INTEGER NOT NULL DEFAULT 7;"};
constexpr std::array<const char*, 2> kWrong{kOld[0], "ALTER TABLE thing ADD COLUMN more TEXT; NONSENSE;"};

class DatabaseTest : public testing::Test {
 protected:
  Connection open(Migrations migrations) { return std::move(open_at(migrations)->connection); }
  Result<Opened> open_at(Migrations migrations) { return database::open(file_, migrations, clock_); }

  testing_support::TemporaryFolder folder_;
  const std::filesystem::path file_ = folder_.path() / "things.db";
  SystemClock clock_;
};

TEST_F(DatabaseTest, IsOpenedSoThatCommitsLast) {
  const auto connection = open(kOld);
  EXPECT_EQ(connection->execAndGet("PRAGMA journal_mode").getString(), "wal");
  EXPECT_EQ(connection->execAndGet("PRAGMA synchronous").getInt(), 2);
  EXPECT_EQ(connection->execAndGet("PRAGMA foreign_keys").getInt(), 1);
  const auto second = connect(file_, kOld);
  ASSERT_TRUE(second);
  EXPECT_EQ((*second)->execAndGet("PRAGMA synchronous").getInt(), 2);
}

TEST_F(DatabaseTest, IsReadableByItsOwnerOnly) {
  open(kOld);
  using std::filesystem::perms;
  EXPECT_EQ(std::filesystem::status(file_).permissions(), perms::owner_read | perms::owner_write);
}

TEST_F(DatabaseTest, MigratesForwardAndKeepsWhatIsThere) {
  open(kOld)->exec("INSERT INTO thing VALUES ('old')");
  const auto connection = open(kNew);
  EXPECT_EQ(connection->execAndGet("SELECT size FROM thing WHERE name = 'old'").getInt(), 7);
  EXPECT_EQ(connection->execAndGet("PRAGMA user_version").getInt(), 2);
}

TEST_F(DatabaseTest, AMigrationThatFailsChangesNothing) {
  open(kOld)->exec("INSERT INTO thing VALUES ('old')");
  const auto failed = open_at(kWrong);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().fault, &kCannotWrite);
  const auto connection = open(kOld);
  EXPECT_EQ(connection->execAndGet("SELECT name FROM thing").getString(), "old");
  EXPECT_EQ(connection->execAndGet("SELECT count(*) FROM pragma_table_info('thing')").getInt(), 1);
}

TEST_F(DatabaseTest, ASchemaThatIsNotItsOwnIsDamage) {
  open(kNew)->exec("ALTER TABLE thing RENAME COLUMN size TO sise");
  const auto opened = open_at(kNew);
  ASSERT_TRUE(opened);
  EXPECT_TRUE(opened->set_aside);
}

TEST_F(DatabaseTest, WhatStaffAddedDoesNoHarm) {
  open(kOld)->exec("CREATE INDEX of_staff ON thing (name); INSERT INTO thing VALUES ('old'); ANALYZE;");
  const auto opened = open_at(kNew);
  ASSERT_TRUE(opened);
  EXPECT_FALSE(opened->set_aside);
}

TEST_F(DatabaseTest, ANewerOneIsOpenedByNoDoor) {
  open(kNew);
  EXPECT_EQ(open_at(kOld).error().fault, &kNewer);
  EXPECT_EQ(connect(file_, kOld).error().fault, &kNewer);
  EXPECT_EQ(connect_read_only(file_, kOld).error().fault, &kNewer);
}

TEST_F(DatabaseTest, LookingMakesNothing) {
  EXPECT_EQ(connect_read_only(file_, kOld).error().fault, &kCannotOpen);
  EXPECT_EQ(connect(file_, kOld).error().fault, &kCannotOpen);
  EXPECT_FALSE(std::filesystem::exists(file_));
}

TEST_F(DatabaseTest, TimesComeBackToTheMillisecond) {
  const WallTime time{milliseconds(1'795'268'640'123)};
  EXPECT_EQ(from_stored(to_stored(time)), time);
}

}  // namespace
}  // namespace yimen::database
