#include "backend/sql/database.h"

#include <thread>

#include "backend/sql/faults.h"
#include "backend/sql/postgresql.h"
#include "backend/sql/sqlite.h"
#include "kiosk/common/random.h"

namespace yimen::sql {
namespace {

constexpr int kTries = 20;
constexpr std::uint32_t kPauseMs = 5;    // at most, times the number of the try
constexpr seconds kPatience{10};         // for a connection to come back
constexpr std::size_t kConnections = 8;  // to PostgreSQL; more would only wait there instead of here

// A random one, or those who were in each other's way would meet again.
milliseconds pause(int tries) {
  SystemRandom random;
  return milliseconds(random.below(kPauseMs * static_cast<std::uint32_t>(tries)) + 1);
}

}  // namespace

// A connection until the end of the scope. What was begun and not committed is rolled back.
class Database::Lent {
 public:
  explicit Lent(Database& database) : database_(database), connection_(database.take()) {}
  ~Lent() {
    if (connection_) connection_->rollback();
    database_.give_back(std::move(connection_));
  }
  Lent(const Lent&) = delete;
  Lent& operator=(const Lent&) = delete;

  Connection& operator*() const { return *connection_; }
  void drop() { connection_.reset(); }

 private:
  Database& database_;
  std::unique_ptr<Connection> connection_;
};

Database::Database(Dialect dialect, std::size_t most, Connect connect)
    : dialect_(dialect), connect_(std::move(connect)), free_(most) {}

Result<std::unique_ptr<Database>> Database::open(const std::string& url, Migrations migrations,
                                                 const Clock& clock) {
  try {
    std::unique_ptr<Database> database;
    if (is_postgresql(url)) {
      migrate_postgresql(url, migrations);
      database.reset(new Database(Dialect::postgresql, kConnections, [url] { return open_postgresql(url); }));
    } else {
      database.reset(new Database(Dialect::sqlite, 1,
                                  [url, migrations, &clock] { return open_sqlite(url, migrations, clock); }));
    }
    database->give_back(database->take());
    return database;
  } catch (const Failure& failure) {
    return tl::unexpected(failure.error);
  }
}

Result<void> Database::try_once(std::optional<Isolation> isolation, const Step& step) {
  Lent lent(*this);
  try {
    if (isolation) (*lent).begin(*isolation);
    const auto done = step(*lent);
    if (done && isolation) (*lent).commit();
    return done;
  } catch (const Failure& failure) {
    if (failure.then == Failure::Then::reconnect || failure.error.fault == &kInDoubt) {
      lent.drop();
      drop_idle();  // what broke this one most likely broke them all
    }
    throw;
  }
}

Result<void> Database::carry_out(std::optional<Isolation> isolation, const Step& step) {
  for (int tries = 1;; ++tries) {
    try {
      return try_once(isolation, step);
    } catch (const Failure& failure) {
      if (failure.then == Failure::Then::give_up) return tl::unexpected(failure.error);
      if (tries == kTries) return fail(kBusy, failure.error.detail);
      std::this_thread::sleep_for(pause(tries));
    }
  }
}

std::unique_ptr<Connection> Database::take() {
  std::unique_lock lock(mutex_);
  if (!returned_.wait_for(lock, kPatience, [this] { return free_ > 0; }))
    throw Failure{{&kBusy, "all connections are in use"}};
  --free_;
  if (!idle_.empty()) {
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    return connection;
  }
  lock.unlock();
  try {
    return connect_();
  } catch (...) {
    give_back(nullptr);
    throw;
  }
}

void Database::give_back(std::unique_ptr<Connection> connection) {
  const std::lock_guard lock(mutex_);
  if (connection) idle_.push_back(std::move(connection));
  ++free_;
  returned_.notify_one();
}

void Database::drop_idle() {
  const std::lock_guard lock(mutex_);
  idle_.clear();
}

}  // namespace yimen::sql
