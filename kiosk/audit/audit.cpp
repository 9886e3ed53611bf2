#include "kiosk/audit/audit.h"

#include <fmt/format.h>

#include "kiosk/common/bytes.h"
#include "kiosk/database/session.h"

namespace yimen::audit {
namespace {

constexpr std::size_t kHashBytes = 32;

// The fields are told apart by line ends, which the table does not let into them.
Bytes hash_of(const Bytes& previous, std::int64_t seq, std::int64_t at, std::string_view event,
              std::string_view subject) {
  Bytes input = previous;
  const std::string text = fmt::format("{}\n{}\n{}\n{}", seq, at, event, subject);
  input.insert(input.end(), text.begin(), text.end());
  return sha256(input);
}

struct Last {
  std::int64_t seq = 0;
  Bytes hash = Bytes(kHashBytes, 0);
};

Last last_of(database::Session& session) {
  auto query = session.prepare("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1");
  if (!query->executeStep()) return {};
  return {query->getColumn(0).getInt64(), database::bytes_of(query->getColumn(1))};
}

}  // namespace

const char* const kSchema = R"(
CREATE TABLE audit (
  seq     INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL,
  event   TEXT NOT NULL CHECK (instr(event, char(10)) = 0),
  subject TEXT NOT NULL CHECK (instr(subject, char(10)) = 0),
  hash    BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
)";

void append(database::Session& session, const Entry& entry) {
  const Last last = last_of(session);
  const std::int64_t seq = last.seq + 1;
  const std::int64_t at = database::to_stored(entry.at);
  auto insert = session.prepare("INSERT INTO audit (seq, at, event, subject, hash) VALUES (?, ?, ?, ?, ?)");
  insert->bind(1, seq);
  insert->bind(2, at);
  insert->bind(3, std::string(entry.event));
  insert->bind(4, std::string(entry.subject));
  database::bind_bytes(*insert, 5, hash_of(last.hash, seq, at, entry.event, entry.subject));
  insert->exec();
}

Verdict verify(SQLite::Database& connection) {
  Verdict verdict;
  Bytes previous(kHashBytes, 0);
  SQLite::Statement query(connection, "SELECT seq, at, event, subject, hash FROM audit ORDER BY seq");
  while (query.executeStep()) {
    const std::int64_t seq = query.getColumn(0).getInt64();
    const Bytes hash = database::bytes_of(query.getColumn(4));
    const bool fits = seq == verdict.entries + 1 &&
                      hash == hash_of(previous, seq, query.getColumn(1).getInt64(),
                                      query.getColumn(2).getString(), query.getColumn(3).getString());
    ++verdict.entries;
    if (!fits && !verdict.broken_at) verdict.broken_at = verdict.entries;
    previous = hash;
  }
  if (verdict.entries > 0) verdict.head = to_hex(previous);
  return verdict;
}

}  // namespace yimen::audit
