#include "kiosk/audit/audit.h"

#include <gtest/gtest.h>

#include "kiosk/database/session.h"

namespace yimen::audit {
namespace {

class AuditTest : public testing::Test {
 protected:
  void SetUp() override {
    connection_.exec(kSchema);
    for (const char* subject : {"YM-1", "YM-2", "YM-3", "YM-4"})
      append(session_, {time_, "submitted", subject});
  }

  // What verify() says after this change to the table.
  std::optional<std::int64_t> broken_after(const char* change) {
    connection_.exec(change);
    return verify(connection_).broken_at;
  }

  database::Session session_{
      std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)};
  SQLite::Database& connection_ = session_.connection();
  const WallTime time_{seconds(1'800'000'000)};
};

TEST_F(AuditTest, AnUntouchedLogIsWhole) {
  const Verdict verdict = verify(connection_);
  EXPECT_EQ(verdict.entries, 4);
  EXPECT_EQ(verdict.broken_at, std::nullopt);
  EXPECT_EQ(verdict.head.size(), 64U);
}

TEST_F(AuditTest, AnEmptyLogIsWhole) {
  EXPECT_EQ(broken_after("DELETE FROM audit"), std::nullopt);
  EXPECT_EQ(verify(connection_).head, "");
}

TEST_F(AuditTest, AChangedSubjectShows) {
  EXPECT_EQ(broken_after("UPDATE audit SET subject = 'YM-9' WHERE seq = 2"), 2);
}
TEST_F(AuditTest, AChangedEventShows) {
  EXPECT_EQ(broken_after("UPDATE audit SET event = 'x' WHERE seq = 4"), 4);
}
TEST_F(AuditTest, AChangedTimeShows) {
  EXPECT_EQ(broken_after("UPDATE audit SET at = at + 1 WHERE seq = 1"), 1);
}
TEST_F(AuditTest, AMissingEntryShows) { EXPECT_EQ(broken_after("DELETE FROM audit WHERE seq = 3"), 3); }

TEST_F(AuditTest, SwappedEntriesShow) {
  EXPECT_EQ(broken_after("UPDATE audit SET seq = -1 WHERE seq = 2; UPDATE audit SET seq = 2 WHERE seq = 3;"
                         "UPDATE audit SET seq = 3 WHERE seq = -1"),
            2);
}

TEST_F(AuditTest, ACutOffEndShowsInTheHead) {
  const std::string head = verify(connection_).head;
  EXPECT_EQ(broken_after("DELETE FROM audit WHERE seq = 4"), std::nullopt);
  EXPECT_NE(verify(connection_).head, head);
}

TEST_F(AuditTest, LineEndsCannotShiftWordsBetweenFields) {
  EXPECT_THROW(append(session_, {time_, "a\nb", "c"}), SQLite::Exception);
  EXPECT_THROW(append(session_, {time_, "a", "b\nc"}), SQLite::Exception);
}

TEST_F(AuditTest, WhatIsRolledBackLeavesNoGap) {
  {
    const SQLite::Transaction transaction(connection_);
    append(session_, {time_, "submitted", "YM-5"});
  }
  append(session_, {time_, "submitted", "YM-6"});
  EXPECT_EQ(verify(connection_).entries, 5);
  EXPECT_EQ(verify(connection_).broken_at, std::nullopt);
}

}  // namespace
}  // namespace yimen::audit
