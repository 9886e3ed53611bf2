#include "backend/calls/calls.h"

namespace yimen::backend {
namespace {

constexpr const char* kColumns = "SELECT id, terminal, at, screen, ended_at, ended_by FROM staff_call ";

StaffCall call_of(const sql::Row& row) {
  return {row.text(0), row.text(1), row.time(2), row.text(3), row.time(4), row.text(5)};
}

// What ended stays ended, whichever message comes first.
void keep(sql::Connection& connection, const StaffCall& call) {
  connection.exec(
      "INSERT INTO staff_call (id, terminal, at, screen, ended_at, ended_by) VALUES ($1, $2, $3, $4, $5, $6)"
      " ON CONFLICT (id) DO UPDATE SET ended_at = excluded.ended_at, ended_by = excluded.ended_by"
      " WHERE staff_call.ended_by = '' AND staff_call.terminal = excluded.terminal",
      {call.id, call.terminal, sql::stored(call.at), call.screen, sql::stored(call.ended_at), call.ended_by});
}

}  // namespace

Result<Put> Calls::put(const CallMessage& message) const {
  return database_.transact(
      [&](sql::Connection& connection) -> Result<Put> {
        const auto added = connection.exec(
            "INSERT INTO staff_call_message (key, sha256) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING"
            " RETURNING 1",
            {message.key, message.sha256});
        if (!added.empty()) {
          keep(connection, message.call);
          return Put::created;
        }
        const auto held =
            connection.exec("SELECT sha256 FROM staff_call_message WHERE key = $1", {message.key});
        return held.at(0).text(0) == message.sha256 ? Put::same : Put::conflict;
      },
      sql::Isolation::statement);
}

Result<std::vector<StaffCall>> Calls::list(bool open_only, int limit) const {
  return database_.look([&](sql::Connection& connection) -> Result<std::vector<StaffCall>> {
    const std::string which = open_only ? "WHERE ended_by = '' " : "";
    std::vector<StaffCall> all;
    for (const auto& row : connection.exec(kColumns + which + "ORDER BY at DESC, id LIMIT $1", {limit}))
      all.push_back(call_of(row));
    return all;
  });
}

Result<bool> Calls::end(const std::string& id, const std::string& by, WallTime at) const {
  return database_.transact(
      [&](sql::Connection& connection) -> Result<bool> {
        connection.exec("UPDATE staff_call SET ended_at = $1, ended_by = $2 WHERE id = $3 AND ended_by = ''",
                        {sql::stored(at), by, id});
        return !connection.exec("SELECT 1 FROM staff_call WHERE id = $1", {id}).empty();
      },
      sql::Isolation::statement);
}

Result<std::optional<StaffCall>> Calls::find(const std::string& terminal, const std::string& id) const {
  return database_.look([&](sql::Connection& connection) -> Result<std::optional<StaffCall>> {
    const auto found =
        connection.exec(std::string(kColumns) + "WHERE id = $1 AND terminal = $2", {id, terminal});
    return found.empty() ? std::nullopt : std::optional(call_of(found[0]));
  });
}

}  // namespace yimen::backend
