// The backend's database: connections, lent to whoever needs one.
//
// Purpose: opens the database and brings its tables forward to this program's version; carries out
// transactions, again where another one was in the way or the connection was lost before the commit. Threads:
// any. SQLite has one connection, so calls take turns; PostgreSQL has up to eight.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include "backend/sql/connection.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/result.h"

namespace yimen::sql {

// Scripts as in backend/schema.h: the first makes version 1 of an empty database, each next one the version
// after.
using Migrations = std::span<const char* const>;

class Database {
 public:
  // `url`: postgresql://…, or the path of a SQLite file.
  static Result<std::unique_ptr<Database>> open(const std::string& url, Migrations migrations,
                                                const Clock& clock);
  Dialect dialect() const { return dialect_; }

  // `work(Connection&)` returns a Result; an error rolls back. It may be run again, so it changes nothing but
  // the database. When this returns a value, what was done is on the disk.
  template <class Work>
  std::invoke_result_t<Work, Connection&> transact(Work work, Isolation isolation = Isolation::serializable) {
    return run(std::move(work), isolation);
  }

  // Without a transaction: for one statement, or several that need not agree.
  template <class Work>
  std::invoke_result_t<Work, Connection&> look(Work work) {
    return run(std::move(work), std::nullopt);
  }

 private:
  using Connect = std::function<std::unique_ptr<Connection>()>;  // throws Failure
  using Step = std::function<Result<void>(Connection&)>;
  class Lent;

  Database(Dialect dialect, std::size_t most, Connect connect);
  template <class Work>
  std::invoke_result_t<Work, Connection&> run(Work work, std::optional<Isolation> isolation);
  Result<void> carry_out(std::optional<Isolation> isolation, const Step& step);
  Result<void> try_once(std::optional<Isolation> isolation, const Step& step);
  std::unique_ptr<Connection> take();
  void give_back(std::unique_ptr<Connection> connection);
  void drop_idle();

  const Dialect dialect_;
  const Connect connect_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::size_t free_;  // how many more may be lent now
  std::vector<std::unique_ptr<Connection>> idle_;
};

template <class Work>
std::invoke_result_t<Work, Connection&> Database::run(Work work, std::optional<Isolation> isolation) {
  std::optional<std::invoke_result_t<Work, Connection&>> result;
  const auto done = carry_out(isolation, [&](Connection& connection) -> Result<void> {
    result = work(connection);
    if (!*result) return fail(*result);
    return {};
  });
  if (!done) return fail(done);
  return std::move(*result);
}

}  // namespace yimen::sql
