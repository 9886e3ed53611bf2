#include "backend/terminals/terminals.h"

#include "kiosk/common/bytes.h"
#include "kiosk/common/ids.h"

namespace yimen::backend {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // Crockford's: no I, L, O, U
constexpr std::size_t kDigits = 12;
constexpr std::size_t kGroup = 4;

std::string new_code(Random& random) {
  std::string code;
  for (std::size_t i = 0; i < kDigits; ++i) {
    if (i > 0 && i % kGroup == 0) code += '-';
    code += kAlphabet[random.below(static_cast<std::uint32_t>(kAlphabet.size()))];
  }
  return code;
}

std::string hash_of(const std::string& code) { return to_hex(sha256(as_bytes(code))); }

char meant(char typed) {
  if (typed >= 'a' && typed <= 'z') typed = static_cast<char>(typed - 'a' + 'A');
  if (typed == 'O') return '0';
  return typed == 'I' || typed == 'L' ? '1' : typed;
}

std::optional<WallTime> time_in(const sql::Row& row, std::size_t column) {
  return row.integer(column) == 0 ? std::nullopt : std::optional(row.time(column));
}

Terminal terminal_of(const sql::Row& row) {
  return {row.text(0), row.text(1), row.time(2), time_in(row, 3), time_in(row, 4), time_in(row, 5)};
}

}  // namespace

std::string tidy_code(std::string_view typed) {
  std::string code;
  for (const char c : typed) {
    if (c == '-' || c == ' ') continue;
    if (kAlphabet.find(meant(c)) == std::string_view::npos || code.size() > kDigits + 2) return {};
    if (code.size() % (kGroup + 1) == kGroup) code += '-';
    code += meant(c);
  }
  return code.size() == kDigits + 2 ? code : std::string();
}

Result<Terminals::Added> Terminals::add(Random& random, const std::string& name) const {
  const WallTime now = clock_.wall();
  const Added added{"t-" + random_id(random).substr(0, 12), new_code(random), now + kCodeLife};
  return database_.transact([&](sql::Connection& connection) -> Result<Added> {
    connection.exec(
        "INSERT INTO terminal (id, name, added_at, code_hash, code_until, enrolled_at, valid_until,"
        " revoked_at) VALUES ($1, $2, $3, $4, $5, 0, 0, 0)",
        {added.id, name, sql::stored(now), hash_of(added.code), sql::stored(added.until)});
    return added;
  });
}

Result<std::optional<Terminals::Added>> Terminals::add_code(Random& random, const std::string& id) const {
  const Added added{id, new_code(random), clock_.wall() + kCodeLife};
  return database_.transact([&](sql::Connection& connection) -> Result<std::optional<Added>> {
    const auto rows = connection.exec(
        "UPDATE terminal SET code_hash = $2, code_until = $3 WHERE id = $1 AND revoked_at = 0 RETURNING 1",
        {id, hash_of(added.code), sql::stored(added.until)});
    return rows.empty() ? std::nullopt : std::optional(added);
  });
}

Result<std::optional<std::string>> Terminals::with_code(const std::string& code) const {
  return database_.look([&](sql::Connection& connection) -> Result<std::optional<std::string>> {
    const auto rows =
        connection.exec("SELECT id FROM terminal WHERE code_hash = $1 AND code_until > $2 AND revoked_at = 0",
                        {hash_of(code), sql::stored(clock_.wall())});
    if (rows.empty()) return std::nullopt;
    return rows[0].text(0);
  });
}

Result<bool> Terminals::enrol(const std::string& id, const std::string& code, WallTime valid_until) const {
  const WallTime now = clock_.wall();
  return database_.transact(
      [&](sql::Connection& connection) -> Result<bool> {
        return !connection
                    .exec(
                        "UPDATE terminal SET code_hash = '', enrolled_at = $3, valid_until = $4"
                        " WHERE id = $1 AND code_hash = $2 AND code_until > $3 AND revoked_at = 0 RETURNING "
                        "1",
                        {id, hash_of(code), sql::stored(now), sql::stored(valid_until)})
                    .empty();
      },
      sql::Isolation::statement);
}

Result<Standing> Terminals::standing(const std::string& id) const {
  return database_.look([&](sql::Connection& connection) -> Result<Standing> {
    const auto rows = connection.exec("SELECT enrolled_at, revoked_at FROM terminal WHERE id = $1", {id});
    if (rows.empty()) return Standing::unknown;
    if (rows[0].integer(1) != 0) return Standing::revoked;
    return rows[0].integer(0) != 0 ? Standing::enrolled : Standing::unknown;
  });
}

Result<std::vector<Terminal>> Terminals::all() const {
  return database_.look([&](sql::Connection& connection) -> Result<std::vector<Terminal>> {
    std::vector<Terminal> terminals;
    for (const auto& row :
         connection.exec("SELECT id, name, added_at, enrolled_at, valid_until, revoked_at FROM terminal"
                         " ORDER BY added_at, id"))
      terminals.push_back(terminal_of(row));
    return terminals;
  });
}

Result<bool> Terminals::revoke(const std::string& id) const {
  return database_.transact([&](sql::Connection& connection) -> Result<bool> {
    return !connection
                .exec(
                    "UPDATE terminal SET code_hash = '', revoked_at = CASE WHEN revoked_at = 0 THEN $2 ELSE"
                    " revoked_at END WHERE id = $1 RETURNING 1",
                    {id, sql::stored(clock_.wall())})
                .empty();
  });
}

}  // namespace yimen::backend
