#include "backend/codes/used_codes.h"

#include <algorithm>

namespace yimen::backend {
namespace {

constexpr std::chrono::minutes kLeast{5};
constexpr std::chrono::hours kMost{24};

}  // namespace

Result<bool> UsedCodes::claim(const std::string& id, WallTime expires) const {
  const WallTime now = clock_.wall();
  const WallTime until = std::clamp<WallTime>(expires, now + kLeast, now + kMost);
  return database_.transact(
      [&](sql::Connection& connection) -> Result<bool> {
        return !connection
                    .exec(
                        "INSERT INTO used_code (id, expires) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING"
                        " RETURNING 1",
                        {id, sql::stored(until)})
                    .empty();
      },
      sql::Isolation::statement);
}

Result<int> UsedCodes::forget_expired() const {
  return database_.transact(
      [&](sql::Connection& connection) -> Result<int> {
        const auto gone = connection.exec("DELETE FROM used_code WHERE expires < $1 RETURNING 1",
                                          {sql::stored(clock_.wall())});
        return static_cast<int>(gone.size());
      },
      sql::Isolation::statement);
}

}  // namespace yimen::backend
