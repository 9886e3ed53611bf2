#include "kiosk/outbox/parts.h"

#include <sodium.h>
#include <sqlite3.h>

#include <algorithm>

#include "kiosk/database/session.h"

namespace yimen::outbox {
namespace {

using database::Session;

constexpr std::int64_t kPiece = 1024 * 1024;

// The column `sealed` of one row, open for reading.
class Blob {
 public:
  Blob(SQLite::Database& connection, std::int64_t seq) : connection_(connection) {
    check(sqlite3_blob_open(connection.getHandle(), "main", "attachment", "sealed", seq, 0, &blob_));
  }
  ~Blob() { sqlite3_blob_close(blob_); }
  Blob(const Blob&) = delete;
  Blob& operator=(const Blob&) = delete;

  Bytes read(std::int64_t offset, std::int64_t most) {
    const std::int64_t size = sqlite3_blob_bytes(blob_);
    if (offset < 0 || offset >= size || most <= 0) return {};
    Bytes bytes(static_cast<std::size_t>(std::min(most, size - offset)));
    check(sqlite3_blob_read(blob_, bytes.data(), static_cast<int>(bytes.size()), static_cast<int>(offset)));
    return bytes;
  }

 private:
  void check(int code) {
    if (code != SQLITE_OK) throw SQLite::Exception(connection_.getHandle(), code);
  }

  SQLite::Database& connection_;
  sqlite3_blob* blob_ = nullptr;
};

std::optional<std::int64_t> seq_of(Session& session, std::string_view id, std::string_view sha256) {
  auto query = session.prepare(
      "SELECT attachment.seq FROM submission JOIN attachment ON attachment.submission = submission.seq"
      " WHERE submission.id = ? AND attachment.sha256 = ?");
  query->bind(1, std::string(id));
  query->bind(2, std::string(sha256));
  if (!query->executeStep()) return std::nullopt;
  return query->getColumn(0).getInt64();
}

std::string hash_of(Session& session, std::int64_t seq) {
  Blob blob(session.connection(), seq);
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  std::int64_t offset = 0;
  for (Bytes piece; !(piece = blob.read(offset, kPiece)).empty(); offset += kPiece)
    crypto_hash_sha256_update(&state, piece.data(), piece.size());
  Bytes digest(crypto_hash_sha256_BYTES);
  crypto_hash_sha256_final(&state, digest.data());
  return to_hex(digest);
}

}  // namespace

std::vector<Part> parts_of(Session& session, std::string_view id) {
  auto query = session.prepare(
      "SELECT attachment.sha256, length(attachment.sealed) FROM submission"
      " JOIN attachment ON attachment.submission = submission.seq WHERE submission.id = ? ORDER BY position");
  query->bind(1, std::string(id));
  std::vector<Part> parts;
  while (query->executeStep())
    parts.push_back({query->getColumn(0).getString(), query->getColumn(1).getInt64()});
  return parts;
}

std::optional<Bytes> read_part(Session& session, std::string_view id, std::string_view sha256,
                               std::int64_t offset, std::int64_t most) {
  const auto seq = seq_of(session, id, sha256);
  if (!seq) return std::nullopt;
  return Blob(session.connection(), *seq).read(offset, most);
}

bool parts_are_whole(Session& session, std::string_view id) {
  for (const auto& part : parts_of(session, id)) {
    const auto seq = seq_of(session, id, part.sha256);
    if (!seq || hash_of(session, *seq) != part.sha256) return false;
  }
  return true;
}

}  // namespace yimen::outbox
