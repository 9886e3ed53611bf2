#include "backend/attachments.h"

#include <sodium.h>

namespace yimen::backend {
namespace {

// Hands over the part's bytes, a piece at a time.
template <class Take>
void for_each_piece(sql::Connection& connection, const std::string& id, std::int64_t size, Take take) {
  for (std::int64_t at = 0; at < size;) {
    const auto rows = connection.exec("SELECT bytes FROM chunk WHERE part = $1 AND start = $2", {id, at});
    if (rows.empty()) return;
    const Bytes& piece = rows[0].bytes(0);
    take(piece);
    at += static_cast<std::int64_t>(piece.size());
  }
}

// Of what the database holds, not of what came in.
std::string hash_of(sql::Connection& connection, const std::string& id, std::int64_t size) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  for_each_piece(connection, id, size,
                 [&](const Bytes& piece) { crypto_hash_sha256_update(&state, piece.data(), piece.size()); });
  Bytes hash(crypto_hash_sha256_BYTES);
  crypto_hash_sha256_final(&state, hash.data());
  return to_hex(hash);
}

void empty_again(sql::Connection& connection, const std::string& id) {
  connection.exec("DELETE FROM chunk WHERE part = $1", {id});
  connection.exec("UPDATE part SET received = 0 WHERE id = $1", {id});
}

}  // namespace

Result<std::optional<Upload>> Attachments::find(const std::string& id) {
  return database_.look([&](sql::Connection& connection) -> Result<std::optional<Upload>> {
    const auto rows = connection.exec("SELECT size, received FROM part WHERE id = $1", {id});
    if (rows.empty()) return std::nullopt;
    return Upload{id, rows[0].integer(0), rows[0].integer(1)};
  });
}

Result<Append> Attachments::append(const std::string& id, std::int64_t offset, ByteView piece, WallTime now) {
  return database_.transact(
      [&](sql::Connection& connection) { return append_in(connection, id, offset, piece, now); },
      sql::Isolation::statement);
}

// Of two who append at the same place the first one locks the part, and the second then finds it grown.
Result<Append> Attachments::append_in(sql::Connection& connection, const std::string& id, std::int64_t offset,
                                      ByteView piece, WallTime now) {
  using What = Append::What;
  const auto grown = connection.exec(
      "UPDATE part SET received = received + $1, touched_at = $2 WHERE id = $3 AND received = $4"
      " AND received + $1 <= size RETURNING key, sha256, size, received",
      {static_cast<std::int64_t>(piece.size()), sql::stored(now), id, offset});
  if (grown.empty()) {
    const auto rows = connection.exec("SELECT received FROM part WHERE id = $1", {id});
    return Append{What::wrong_offset, rows.empty() ? 0 : rows[0].integer(0)};
  }
  const std::int64_t size = grown[0].integer(2);
  const std::int64_t received = grown[0].integer(3);
  if (!piece.empty())
    connection.exec("INSERT INTO chunk (part, start, bytes) VALUES ($1, $2, $3)", {id, offset, piece});
  if (received < size || piece.empty()) return Append{What::appended, received};
  if (hash_of(connection, id, size) != grown[0].text(1)) {
    empty_again(connection, id);
    return Append{What::spoiled, 0};
  }
  connection.exec("UPDATE part SET finished = 1 WHERE id = $1", {id});
  if (const auto whole = store_.complete_if_whole(connection, grown[0].text(0)); !whole) return fail(whole);
  return Append{What::appended, received};
}

Result<std::optional<Bytes>> Attachments::read(const std::string& receipt, const std::string& sha256) {
  return database_.look([&](sql::Connection& connection) -> Result<std::optional<Bytes>> {
    const auto rows = connection.exec(
        "SELECT part.id, part.size FROM part JOIN submission ON submission.key = part.key"
        " WHERE submission.receipt = $1 AND part.sha256 = $2 AND part.finished = 1",
        {receipt, sha256});
    if (rows.empty()) return std::nullopt;
    Bytes bytes;
    bytes.reserve(static_cast<std::size_t>(rows[0].integer(1)));
    for_each_piece(connection, rows[0].text(0), rows[0].integer(1),
                   [&](const Bytes& piece) { bytes.insert(bytes.end(), piece.begin(), piece.end()); });
    return bytes;
  });
}

Result<int> Attachments::forget_unfinished(WallTime since) {
  return database_.transact([&](sql::Connection& connection) -> Result<int> {
    const auto rows = connection.exec(
        "SELECT id FROM part WHERE finished = 0 AND received > 0 AND touched_at < $1", {sql::stored(since)});
    for (const auto& row : rows) empty_again(connection, row.text(0));
    return static_cast<int>(rows.size());
  });
}

}  // namespace yimen::backend
