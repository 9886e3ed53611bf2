#include "backend/phone/phones.h"

#include "kiosk/common/bytes.h"
#include "kiosk/common/ids.h"
#include "kiosk/common/secret.h"

namespace yimen::backend {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // Crockford's: no I, L, O, U
constexpr std::size_t kGroup = 4;
constexpr std::size_t kNameGroups = 2;
constexpr std::size_t kGroups = 6;  // 40 bits of name, 80 that nobody guesses
constexpr std::size_t kNameLength = kNameGroups * (kGroup + 1) - 1;
constexpr std::size_t kLength = kGroups * (kGroup + 1) - 1;

std::string new_secret(Random& random) {
  std::string secret;
  while (secret.size() < kLength) {
    if (secret.size() % (kGroup + 1) == kGroup) secret += '-';
    secret += kAlphabet[random.below(static_cast<std::uint32_t>(kAlphabet.size()))];
  }
  return secret;
}

char meant(char typed) {
  if (typed >= 'a' && typed <= 'z') typed = static_cast<char>(typed - 'a' + 'A');
  if (typed == 'O') return '0';
  return typed == 'I' || typed == 'L' ? '1' : typed;
}

// 32 random bytes or 80 random bits: a plain hash is enough.
std::string hash_of(std::string_view secret) { return to_hex(sha256(as_bytes(secret))); }

bool fits(std::string_view secret, const std::string& hash) { return same_secret(hash_of(secret), hash); }

struct Row {
  std::string person;
  std::string secret_hash;
  WallTime secret_until;
  std::string token_hash;
};

Result<std::optional<Row>> row_of(sql::Database& database, const std::string& id) {
  return database.look([&](sql::Connection& connection) -> Result<std::optional<Row>> {
    const auto rows = connection.exec(
        "SELECT person, secret_hash, secret_until, token_hash FROM phone WHERE id = $1 AND stopped_at = 0",
        {id});
    if (rows.empty()) return std::nullopt;
    return Row{rows[0].text(0), rows[0].text(1), rows[0].time(2), rows[0].text(3)};
  });
}

}  // namespace

std::string tidy_secret(std::string_view typed) {
  std::string secret;
  for (const char c : typed) {
    if (c == '-' || c == ' ') continue;
    if (kAlphabet.find(meant(c)) == std::string_view::npos || secret.size() >= kLength) return {};
    if (secret.size() % (kGroup + 1) == kGroup) secret += '-';
    secret += meant(c);
  }
  return secret.size() == kLength ? secret : std::string();
}

std::string phone_of_secret(std::string_view secret) { return std::string(secret.substr(0, kNameLength)); }

Result<Phones::Added> Phones::add(Random& random, const std::string& person,
                                  const std::string& added_by) const {
  const WallTime now = clock_.wall();
  const std::string secret = new_secret(random);
  const Added added{phone_of_secret(secret), secret, now + kSecretLife};
  return database_.transact([&](sql::Connection& connection) -> Result<Added> {
    connection.exec(
        "INSERT INTO phone (id, person, secret_hash, secret_until, token_hash, added_by, added_at, opened_at,"
        " stopped_at) VALUES ($1, $2, $3, $4, '', $5, $6, 0, 0)",
        {added.id, person, hash_of(secret), sql::stored(added.until), added_by, sql::stored(now)});
    return added;
  });
}

Result<std::optional<std::string>> Phones::open(Random& random, const std::string& secret) const {
  const std::string id = phone_of_secret(secret);
  const auto row = row_of(database_, id);
  if (!row) return fail(row);
  const WallTime now = clock_.wall();
  if (!*row || !fits(secret, (*row)->secret_hash) || (*row)->secret_until <= now) return std::nullopt;
  const std::string token = id + "." + random_id(random) + random_id(random);
  return database_.transact(
      [&](sql::Connection& connection) -> Result<std::optional<std::string>> {
        const auto used_up = connection.exec(
            "UPDATE phone SET secret_hash = '', token_hash = $3, opened_at = $4"
            " WHERE id = $1 AND secret_hash = $2 AND stopped_at = 0 RETURNING 1",
            {id, (*row)->secret_hash, hash_of(token), sql::stored(now)});
        return used_up.empty() ? std::nullopt : std::optional(token);
      },
      sql::Isolation::statement);
}

Result<std::optional<Phone>> Phones::with_token(std::string_view token) const {
  const std::string id(token.substr(0, token.find('.')));
  if (id.size() != kNameLength) return std::nullopt;
  const auto row = row_of(database_, id);
  if (!row) return fail(row);
  if (!*row || !fits(token, (*row)->token_hash)) return std::nullopt;
  return Phone{id, (*row)->person};
}

Result<bool> Phones::knows(const std::string& id) const {
  const auto row = row_of(database_, id);
  if (!row) return fail(row);
  return row->has_value();
}

Result<int> Phones::stop_all_of(const std::string& person) const {
  return database_.transact([&](sql::Connection& connection) -> Result<int> {
    const auto stopped = connection.exec(
        "UPDATE phone SET stopped_at = $2, secret_hash = '', token_hash = ''"
        " WHERE person = $1 AND stopped_at = 0 RETURNING 1",
        {person, sql::stored(clock_.wall())});
    return static_cast<int>(stopped.size());
  });
}

}  // namespace yimen::backend
