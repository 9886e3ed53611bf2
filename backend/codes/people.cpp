#include "backend/codes/people.h"

#include <sodium.h>

#include <nlohmann/json.hpp>

#include "kiosk/common/ids.h"
#include "kiosk/common/log.h"
#include "kiosk/common/secret.h"

namespace yimen::backend {
namespace {

using nlohmann::json;

constexpr std::size_t kSubjectBytes = 8;
constexpr std::size_t kIdDigits = 16;
const std::string kSelect =
    "SELECT id, subject, status_index, sealed, added_at FROM person WHERE left_at = 0 ";

Bytes seal(const Keys& keys, const Particulars& who) {
  std::string plain =
      json{{"name", who.name}, {"birth_year", who.birth_year}, {"area", who.area}, {"staff", who.staff}}
          .dump();
  const Bytes key = from_hex(keys.public_key()).value();
  Bytes sealed(plain.size() + crypto_box_SEALBYTES);
  const auto text = as_bytes(plain);
  crypto_box_seal(sealed.data(), text.data(), text.size(), key.data());
  wipe(plain);
  return sealed;
}

std::optional<Particulars> open(const Keys& keys, const Bytes& sealed) {
  auto plain = keys.open(sealed);
  if (!plain) return std::nullopt;
  const auto who = json::parse(*plain, nullptr, false);
  wipe(*plain);
  if (!who.is_object()) return std::nullopt;
  return Particulars{who.value("name", ""), who.value("birth_year", 0), who.value("area", 0),
                     who.value("staff", false)};
}

Bytes new_subject(Random& random) {
  Bytes subject(kSubjectBytes);
  random.fill(subject);
  return subject;
}

// Never one that was anybody's.
std::int64_t next_index(sql::Connection& connection) {
  return connection
      .exec(
          "SELECT coalesce(max(used), 0) + 1 FROM (SELECT max(status_index) AS used FROM person"
          " UNION ALL SELECT max(status_index) FROM revoked_index) AS every")[0]
      .integer(0);
}

void revoke(sql::Connection& connection, std::int64_t status_index, WallTime at) {
  connection.exec("INSERT INTO revoked_index (status_index, at) VALUES ($1, $2)",
                  {status_index, sql::stored(at)});
}

}  // namespace

// One that does not open belongs to another folder of keys.
std::optional<Registered> People::registered_in(const sql::Row& row) const {
  auto who = open(keys_, row.bytes(3));
  if (!who) {
    log::warning("backend", "a registered person cannot be opened with these keys");
    return std::nullopt;
  }
  return Registered{row.text(0), from_hex(row.text(1)).value_or(Bytes()), row.integer(2), std::move(*who),
                    row.time(4)};
}

Result<Registered> People::add(Random& random, const Particulars& who, const std::string& added_by) const {
  Registered added{"e-" + random_id(random).substr(0, kIdDigits), new_subject(random), 0, who, clock_.wall()};
  const Bytes sealed = seal(keys_, who);
  return database_.transact([&](sql::Connection& connection) -> Result<Registered> {
    added.status_index = next_index(connection);
    connection.exec(
        "INSERT INTO person (id, subject, status_index, sealed, added_by, added_at, left_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, 0)",
        {added.id, to_hex(added.subject), added.status_index, sealed, added_by, sql::stored(added.added_at)});
    return added;
  });
}

Result<std::optional<Registered>> People::find(const std::string& id) const {
  return database_.look([&](sql::Connection& connection) -> Result<std::optional<Registered>> {
    const auto rows = connection.exec(kSelect + "AND id = $1", {id});
    return rows.empty() ? std::nullopt : registered_in(rows[0]);
  });
}

Result<std::vector<Registered>> People::after(const std::string& id, int limit) const {
  return database_.look([&](sql::Connection& connection) -> Result<std::vector<Registered>> {
    std::vector<Registered> people;
    for (const auto& row : connection.exec(kSelect + "AND id > $1 ORDER BY id LIMIT $2", {id, limit}))
      if (auto one = registered_in(row)) people.push_back(std::move(*one));
    return people;
  });
}

Result<std::vector<std::int64_t>> People::revoked() const {
  return database_.look([&](sql::Connection& connection) -> Result<std::vector<std::int64_t>> {
    std::vector<std::int64_t> indexes;
    for (const auto& row : connection.exec("SELECT status_index FROM revoked_index ORDER BY status_index"))
      indexes.push_back(row.integer(0));
    return indexes;
  });
}

Result<std::optional<Registered>> People::renew(const std::string& id) const {
  return database_.transact([&](sql::Connection& connection) -> Result<std::optional<Registered>> {
    const auto rows = connection.exec(kSelect + "AND id = $1", {id});
    auto person = rows.empty() ? std::nullopt : registered_in(rows[0]);
    if (!person) return std::nullopt;
    const auto fresh = next_index(connection);
    revoke(connection, person->status_index, clock_.wall());
    connection.exec("UPDATE person SET status_index = $2 WHERE id = $1", {id, fresh});
    person->status_index = fresh;
    return person;
  });
}

Result<bool> People::remove(const std::string& id) const {
  return database_.transact([&](sql::Connection& connection) -> Result<bool> {
    const auto now = clock_.wall();
    connection.exec("UPDATE phone SET stopped_at = $2, secret_hash = '', token_hash = '' WHERE person = $1",
                    {id, sql::stored(now)});
    const auto rows =
        connection.exec("UPDATE person SET left_at = $2 WHERE id = $1 AND left_at = 0 RETURNING status_index",
                        {id, sql::stored(now)});
    if (!rows.empty()) revoke(connection, rows[0].integer(0), now);
    return !rows.empty();
  });
}

}  // namespace yimen::backend
