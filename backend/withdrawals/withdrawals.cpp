#include "backend/withdrawals/withdrawals.h"

namespace yimen::backend {

Result<Put> Withdrawals::put(const Withdrawal& withdrawal) const {
  return database_.transact(
      [&](sql::Connection& connection) -> Result<Put> {
        const auto added = connection.exec(
            "INSERT INTO withdrawal (key, sha256, terminal, tag, received_at)"
            " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (key) DO NOTHING RETURNING 1",
            {withdrawal.key, withdrawal.sha256, withdrawal.terminal, withdrawal.tag,
             sql::stored(withdrawal.received_at)});
        if (!added.empty()) return Put::created;
        const auto held = connection.exec("SELECT sha256 FROM withdrawal WHERE key = $1", {withdrawal.key});
        return held.at(0).text(0) == withdrawal.sha256 ? Put::same : Put::conflict;
      },
      sql::Isolation::statement);
}

// Most of the time there is nothing new, and nobody has to wait for those who write.
Result<std::int64_t> Withdrawals::settled(std::int64_t cursor) const {
  const auto last = [](sql::Connection& connection) -> Result<std::int64_t> {
    return connection.exec("SELECT coalesce(max(seq), 0) FROM withdrawal")[0].integer(0);
  };
  const auto seen = database_.look(last);
  if (!seen || *seen <= cursor) return seen;
  return database_.transact(
      [&last](sql::Connection& connection) {
        connection.wait_for_writers("withdrawal");
        return last(connection);
      },
      sql::Isolation::statement);
}

Result<WithdrawnTags> Withdrawals::after(const std::string& terminal, std::int64_t cursor, int limit) const {
  const auto last = settled(cursor);
  if (!last) return fail(last);
  if (cursor > *last) cursor = 0;  // another database's: everything is told again
  return database_.look([&](sql::Connection& connection) -> Result<WithdrawnTags> {
    WithdrawnTags news{{}, cursor};
    for (const auto& row : connection.exec("SELECT seq, tag FROM withdrawal WHERE seq > $1 AND seq <= $2"
                                           " AND terminal <> $3 ORDER BY seq LIMIT $4",
                                           {cursor, *last, terminal, limit})) {
      news.cursor = row.integer(0);
      news.tags.push_back(row.text(1));
    }
    return news;
  });
}

}  // namespace yimen::backend
