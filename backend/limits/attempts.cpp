#include "backend/limits/attempts.h"

namespace yimen::backend {
namespace {

constexpr std::int64_t kKeptMinutes = 10;

}  // namespace

std::int64_t Attempts::minute() const {
  return std::chrono::floor<std::chrono::minutes>(clock_.wall().time_since_epoch()).count();
}

Result<bool> Attempts::allow(const Limit& limit, const std::string& who) const {
  const std::int64_t now = minute();
  return database_.transact(
      [&](sql::Connection& connection) -> Result<bool> {
        const auto rows = connection.exec(
            "INSERT INTO attempt (what, who, minute, tries) VALUES ($1, $2, $3, 1)"
            " ON CONFLICT (what, who, minute) DO UPDATE SET tries = attempt.tries + 1 RETURNING tries",
            {limit.what, who, now});
        const auto tries = rows[0].integer(0);
        if (tries == 1)
          connection.exec("DELETE FROM attempt WHERE what = $1 AND who = $2 AND minute < $3",
                          {limit.what, who, now - kKeptMinutes});
        return tries <= limit.most;
      },
      sql::Isolation::statement);
}

Result<bool> Attempts::would_allow(const Limit& limit, const std::string& who) const {
  return database_.look([&](sql::Connection& connection) -> Result<bool> {
    const auto rows =
        connection.exec("SELECT tries FROM attempt WHERE what = $1 AND who = $2 AND minute = $3",
                        {limit.what, who, minute()});
    return rows.empty() || rows[0].integer(0) < limit.most;
  });
}

}  // namespace yimen::backend
