// The same over SQLite and a real PostgreSQL: transactions, their repetition, lost connections.
#include <gtest/gtest.h>

#include <thread>

#include "backend/sql/faults.h"
#include "tests/backend/databases.h"
#include "tests/support/temporary_folder.h"

// libpqxx 6.4 forgets the answer to PREPARE where it is that the connection is lost.
extern "C" const char* __lsan_default_suppressions() {
  return "leak:pqxx::connection_base::register_prepared";
}

namespace yimen::sql {
namespace {

constexpr const char* kScript = R"(
CREATE TABLE counter (
  seq  INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  n    INTEGER,
  raw  BLOB
) STRICT;
)";
constexpr std::array kScripts{kScript};

class SqlTest : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    if (const auto why = place_.missing(); !why.empty()) GTEST_SKIP() << why;
    database_ = open().value();
  }

  Result<std::unique_ptr<Database>> open(Migrations migrations = kScripts) {
    return Database::open(place_.url(), migrations, clock_);
  }

  Result<void> run(const std::string& statement, std::initializer_list<Parameter> parameters = {}) {
    return database_->transact([&](Connection& connection) -> Result<void> {
      connection.exec(statement, parameters);
      return {};
    });
  }

  std::int64_t count() {
    return database_
        ->look([](Connection& connection) -> Result<std::int64_t> {
          return connection.exec("SELECT count(*) FROM counter")[0].integer(0);
        })
        .value();
  }

  // Reads, decides, writes: what two must not do at the same time.
  Result<void> add_one() {
    return database_->transact([](Connection& connection) -> Result<void> {
      const auto n = connection.exec("SELECT n FROM counter WHERE name = $1", {"c"})[0].integer(0);
      connection.exec("UPDATE counter SET n = $1 WHERE name = $2", {n + 1, "c"});
      return {};
    });
  }

  testing_support::TemporaryFolder folder_;
  SystemClock clock_;
  backend::TestDatabase place_{GetParam(), folder_.path()};
  std::unique_ptr<Database> database_;
};

// Has connections that may be lost, and writers at the same time.
class PostgresqlTest : public SqlTest {};
// Can be told how large its file may become.
class SqliteTest : public SqlTest {};

TEST_P(SqlTest, GivesBackWhatItWasGiven) {
  const Bytes raw{0, 1, 0xff, '\\', '\''};
  const std::string text = "李雷 '\"\\ $1 %\n";
  ASSERT_TRUE(run("INSERT INTO counter (name, n, raw) VALUES ($1, $2, $3)", {text, INT64_MIN, raw}));
  ASSERT_TRUE(run("INSERT INTO counter (name, n, raw) VALUES ($1, $2, $3)",
                  {"", std::monostate{}, std::monostate{}}));
  const auto rows = database_->look([](Connection& connection) -> Result<Rows> {
    return connection.exec("SELECT name, n, raw FROM counter ORDER BY seq");
  });
  ASSERT_EQ(rows->size(), 2U);
  EXPECT_EQ(rows->at(0).text(0), text);
  EXPECT_EQ(rows->at(0).integer(1), INT64_MIN);
  EXPECT_EQ(rows->at(0).bytes(2), raw);
  EXPECT_EQ(rows->at(1).text(0), "");
  EXPECT_TRUE(rows->at(1).is_null(1));
  EXPECT_TRUE(rows->at(1).is_null(2));
}

TEST_P(SqlTest, AnErrorUndoesTheTransaction) {
  const auto refused = database_->transact([](Connection& connection) -> Result<int> {
    connection.exec("INSERT INTO counter (name) VALUES ('a')");
    return fail(kFull);
  });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, &kFull);
  EXPECT_EQ(count(), 0);
}

TEST_P(SqlTest, WhatTheDatabaseRefusesUndoesItToo) {
  const auto refused = database_->transact([](Connection& connection) -> Result<void> {
    connection.exec("INSERT INTO counter (name) VALUES ('secret')");
    connection.exec("INSERT INTO counter (name) VALUES ($1)", {"secret"});
    return {};
  });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, &kFailed);
  EXPECT_EQ(refused.error().detail.find("secret"), std::string::npos) << "no values in the log";
  EXPECT_EQ(count(), 0);
  EXPECT_TRUE(run("INSERT INTO counter (name) VALUES ('secret')")) << "the connection goes on";
}

TEST_P(SqlTest, TransactionsBehaveAsIfTheyTookTurns) {
  ASSERT_TRUE(run("INSERT INTO counter (name, n) VALUES ('c', 0)"));
  constexpr int kThreads = 4;
  constexpr int kTimes = 25;
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i)
    threads.emplace_back([&] {
      for (int k = 0; k < kTimes; ++k) {
        const auto added = add_one();
        EXPECT_TRUE(added) << added.error().fault->code << " " << added.error().detail;
      }
    });
  for (auto& thread : threads) thread.join();
  const auto n = database_->look([](Connection& connection) -> Result<std::int64_t> {
    return connection.exec("SELECT n FROM counter")[0].integer(0);
  });
  EXPECT_EQ(n, kThreads * kTimes);
}

TEST_P(PostgresqlTest, ALostConnectionIsMadeAgain) {
  ASSERT_TRUE(run("INSERT INTO counter (name) VALUES ('a')"));
  const auto cut_all = [&] {
    const auto other = open();
    ASSERT_TRUE(other);
    const auto cut = (*other)->look([](Connection& connection) -> Result<void> {
      connection.exec(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
          " AND application_name = current_setting('application_name') AND query LIKE '%counter%'");
      return {};
    });
    ASSERT_TRUE(cut);
  };
  cut_all();
  EXPECT_TRUE(run("INSERT INTO counter (name) VALUES ('b')"));
  bool first = true;
  EXPECT_TRUE(database_->transact([&](Connection& connection) -> Result<void> {
    connection.exec("INSERT INTO counter (name) VALUES ('c')");
    if (first) cut_all();
    first = false;
    connection.exec("INSERT INTO counter (name) VALUES ('d')");
    return {};
  })) << "in the middle of a transaction: from its beginning";
  EXPECT_EQ(count(), 4);
}

TEST_P(PostgresqlTest, CommittedMeansOnTheDiskWhateverTheServerPrefers) {
  const auto lazy = Database::open(place_.url() + "%20-csynchronous_commit%3Doff", kScripts, clock_);
  ASSERT_TRUE(lazy) << lazy.error().detail;
  const auto setting = (*lazy)->look([](Connection& connection) -> Result<std::string> {
    return connection.exec("SHOW synchronous_commit")[0].text(0);
  });
  EXPECT_EQ(setting, "on");
}

TEST_P(PostgresqlTest, AReaderWhoWaitsForWritersMissesNoNumber) {
  const auto settled = [&] {
    return database_->transact(
        [](Connection& connection) -> Result<std::int64_t> {
          connection.wait_for_writers("counter");
          return connection.exec("SELECT coalesce(max(seq), 0) FROM counter")[0].integer(0);
        },
        Isolation::statement);
  };
  std::atomic<bool> stop = false;
  std::vector<std::thread> writers;
  for (int i = 0; i < 3; ++i)
    writers.emplace_back([&, i] {
      for (int k = 0; !stop; ++k)
        ASSERT_TRUE(
            run("INSERT INTO counter (name) VALUES ($1)", {std::to_string(i) + '/' + std::to_string(k)}));
    });
  std::int64_t after = 0;
  std::int64_t seen = 0;
  const auto follow = [&] {
    const auto last = settled();
    ASSERT_TRUE(last) << last.error().detail;
    seen += database_
                ->look([&](Connection& connection) -> Result<std::int64_t> {
                  return connection
                      .exec("SELECT count(*) FROM counter WHERE seq > $1 AND seq <= $2", {after, *last})[0]
                      .integer(0);
                })
                .value();
    after = *last;
  };
  for (int i = 0; i < 50; ++i) follow();
  stop = true;
  for (auto& writer : writers) writer.join();
  follow();
  EXPECT_EQ(seen, count());
}

TEST_P(SqliteTest, AFullDiskIsSaidAndNothingIsHalf) {
  const auto limit = database_->look([](Connection& connection) -> Result<void> {
    connection.exec("PRAGMA max_page_count = 20");
    return {};
  });
  ASSERT_TRUE(limit);
  const Bytes much(1'000'000);
  const auto refused = database_->transact([&](Connection& connection) -> Result<void> {
    connection.exec("INSERT INTO counter (name) VALUES ('a')");
    connection.exec("INSERT INTO counter (name, raw) VALUES ('b', $1)", {much});
    return {};
  });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, &kFull);
  EXPECT_EQ(count(), 0);
}

INSTANTIATE_TEST_SUITE_P(On, SqlTest, backend::kDialects, backend::name_of_dialect);
INSTANTIATE_TEST_SUITE_P(On, PostgresqlTest, testing::Values(Dialect::postgresql), backend::name_of_dialect);
INSTANTIATE_TEST_SUITE_P(On, SqliteTest, testing::Values(Dialect::sqlite), backend::name_of_dialect);

}  // namespace
}  // namespace yimen::sql
