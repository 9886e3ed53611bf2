// An open connection together with its prepared statements.
//
// Purpose: a statement is compiled once and used again, which is half of what a small transaction costs
// beside its write to the disk. Threads: as the connection. Ownership: a session owns its connection; a
// Prepared lives shorter than its session, and one text is used once at a time.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "kiosk/database/database.h"

namespace yimen::database {

// A statement on loan: it is reset and its parameters are forgotten when it goes, so that it holds neither an
// old view of the database nor the caller's bytes.
class Prepared {
 public:
  explicit Prepared(SQLite::Statement& statement) : statement_(statement) {}
  ~Prepared();
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;

  SQLite::Statement* operator->() { return &statement_; }
  SQLite::Statement& operator*() { return statement_; }

 private:
  SQLite::Statement& statement_;
};

class Session {
 public:
  explicit Session(Connection connection) : connection_(std::move(connection)) {}

  SQLite::Database& connection() { return *connection_; }
  Prepared prepare(std::string_view sql);

 private:
  Connection connection_;
  std::map<std::string, SQLite::Statement, std::less<>> statements_;  // given back before the connection
};

// Runs a function that returns a Result<T> in a transaction of its own: kept where it returns a value, undone
// where it returns an error or throws. Another writer is waited for at its beginning, never in the middle.
template <class Function>
auto in_transaction(Session& session, Function function) -> decltype(function()) {
  return attempt([&]() -> decltype(function()) {
    SQLite::Transaction transaction(session.connection(), SQLite::TransactionBehavior::IMMEDIATE);
    auto result = function();
    if (result) transaction.commit();
    return result;
  });
}

}  // namespace yimen::database
