// The tables come forward from any earlier version, once, whoever starts first.
#include <gtest/gtest.h>

#include <thread>

#include "backend/codes/used_codes.h"
#include "backend/people/staff.h"
#include "backend/phone/phones.h"
#include "backend/schema.h"
#include "backend/sql/faults.h"
#include "backend/store.h"
#include "tests/backend/databases.h"
#include "tests/support/temporary_folder.h"

namespace yimen::backend {
namespace {

class MigrationTest : public testing::TestWithParam<sql::Dialect> {
 protected:
  void SetUp() override {
    if (const auto why = place_.missing(); !why.empty()) GTEST_SKIP() << why;
  }

  Result<std::unique_ptr<sql::Database>> open(sql::Migrations scripts = migrations()) const {
    return sql::Database::open(place_.url(), scripts, clock_);
  }

  testing_support::TemporaryFolder folder_;
  SystemClock clock_;
  TestDatabase place_{GetParam(), folder_.path()};
};

TEST_P(MigrationTest, NoRowOfTheFirstVersionIsLost) {
  {
    const auto first = open(migrations().first(1));
    ASSERT_TRUE(first) << first.error().detail;
    const auto filled = (*first)->transact([](sql::Connection& connection) -> Result<void> {
      for (int i = 0; i < 100; ++i)
        connection.exec(
            "INSERT INTO submission (key, receipt, kind, service_id, service_version, refers_to, state,"
            " received_at, key_id, sha256, sealed) VALUES ($1, 'YM-261121-0000-0000', 'request', 's', 1, '',"
            " 'received', 1, 'k', 'h', $2)",
            {std::to_string(i), Bytes{1, 2, 3}});
      return {};
    });
    ASSERT_TRUE(filled);
  }
  const auto now = open();
  ASSERT_TRUE(now) << now.error().detail;
  const auto page = Store(**now).page("request", 0, 500);
  ASSERT_TRUE(page) << page.error().detail;
  ASSERT_EQ(page->submissions.size(), 100U);
  EXPECT_EQ(page->submissions[99].key, "99");
  EXPECT_EQ(page->submissions[99].seq, 100);
  EXPECT_EQ(page->submissions[99].sealed, (Bytes{1, 2, 3}));
  EXPECT_EQ(page->submissions[99].terminal, "");
}

TEST_P(MigrationTest, ABackendFromBeforeCodesWereIssuedIssuesThem) {
  {
    const auto before = open(migrations().first(3));
    ASSERT_TRUE(before) << before.error().detail;
    const auto filled = (*before)->transact([](sql::Connection& connection) -> Result<void> {
      connection.exec(
          "INSERT INTO staff (id, name, office, level, token_hash, added_at, left_at)"
          " VALUES ('p-1', '王芳', 'xihu', 'review', 'hash', 1, 0)");
      return {};
    });
    ASSERT_TRUE(filled);
  }
  const auto now = open();
  ASSERT_TRUE(now) << now.error().detail;
  EXPECT_EQ(Staff(**now, clock_).all()->size(), 1U);
  SystemRandom random;
  const auto added = Phones(**now, clock_).add(random, "e-1", "p-1");
  ASSERT_TRUE(added) << added.error().detail;
  EXPECT_TRUE(*Phones(**now, clock_).open(random, added->secret));
  EXPECT_TRUE(*UsedCodes(**now, clock_).claim("00", clock_.wall()));
}

TEST_P(MigrationTest, ANewerVersionIsLeftUntouched) {
  std::vector<const char*> newer(migrations().begin(), migrations().end());
  newer.push_back("CREATE TABLE later (a INTEGER) STRICT;\n");
  ASSERT_TRUE(open(newer));
  const auto older = open();
  ASSERT_FALSE(older);
  EXPECT_EQ(older.error().fault, &sql::kNewer);
  EXPECT_TRUE(open(newer));
}

TEST_P(MigrationTest, AScriptThatFailsChangesNothing) {
  std::vector<const char*> broken(migrations().begin(), migrations().end());
  broken.push_back("CREATE TABLE later (a INTEGER) STRICT;\nCREATE TABLE submission (a INTEGER) STRICT;\n");
  EXPECT_FALSE(open(broken));
  broken.back() = "CREATE TABLE later (a INTEGER) STRICT;\n";
  EXPECT_TRUE(open(broken));
}

// A file belongs to one backend, a server to several.
class SharedMigrationTest : public MigrationTest {};

TEST_P(SharedMigrationTest, TwoThatStartTogetherDoNotCollide) {
  std::vector<std::thread> starting;
  for (int i = 0; i < 4; ++i)
    starting.emplace_back([&] {
      const auto opened = open();
      EXPECT_TRUE(opened) << opened.error().detail;
    });
  for (auto& one : starting) one.join();
}

TEST(UnreachableTest, WhatDoesNotAnswerIsSaidSo) {
  const SystemClock clock;
  for (const char* url : {"postgresql://nobody@127.0.0.1:1/none", "postgresql://%zz"}) {
    const auto opened = sql::Database::open(url, migrations(), clock);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().fault, &sql::kCannotConnect) << url;
  }
}

INSTANTIATE_TEST_SUITE_P(On, MigrationTest, kDialects, name_of_dialect);
INSTANTIATE_TEST_SUITE_P(On, SharedMigrationTest, testing::Values(sql::Dialect::postgresql), name_of_dialect);

}  // namespace
}  // namespace yimen::backend
