#include "backend/people/staff.h"

#include "kiosk/common/bytes.h"
#include "kiosk/common/ids.h"

namespace yimen::backend {
namespace {

const std::string kSelect = "SELECT id, office, level, name, added_at FROM staff WHERE left_at = 0 ";

StaffMember member_of(const sql::Row& row) {
  const auto level = workflow::level_named(row.text(2)).value_or(workflow::Level::accept);
  return {{row.text(0), row.text(1), level}, row.text(3), row.time(4)};
}

std::string hash_of(std::string_view token) { return to_hex(sha256(as_bytes(token))); }

}  // namespace

Result<Staff::Added> Staff::add(Random& random, const std::string& name, const std::string& office,
                                workflow::Level level) const {
  const Added added{"p-" + random_id(random).substr(0, 12), random_id(random) + random_id(random)};
  return database_.transact([&](sql::Connection& connection) -> Result<Added> {
    connection.exec(
        "INSERT INTO staff (id, name, office, level, token_hash, added_at, left_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, 0)",
        {added.id, name, office, workflow::name_of(level), hash_of(added.token), sql::stored(clock_.wall())});
    return added;
  });
}

Result<std::optional<StaffMember>> Staff::with_token(std::string_view token) const {
  const std::string hash = hash_of(token);
  return database_.look([&](sql::Connection& connection) -> Result<std::optional<StaffMember>> {
    const auto rows = connection.exec(kSelect + "AND token_hash = $1", {hash});
    if (rows.empty()) return std::nullopt;
    return member_of(rows[0]);
  });
}

Result<std::vector<StaffMember>> Staff::all() const {
  return database_.look([&](sql::Connection& connection) -> Result<std::vector<StaffMember>> {
    std::vector<StaffMember> members;
    for (const auto& row : connection.exec(kSelect + "ORDER BY added_at, id"))
      members.push_back(member_of(row));
    return members;
  });
}

Result<bool> Staff::dismiss(const std::string& id) const {
  return database_.transact([&](sql::Connection& connection) -> Result<bool> {
    return !connection
                .exec("UPDATE staff SET left_at = $2 WHERE id = $1 AND left_at = 0 RETURNING 1",
                      {id, sql::stored(clock_.wall())})
                .empty();
  });
}

}  // namespace yimen::backend
