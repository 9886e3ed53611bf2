#include "backend/store.h"

#include "kiosk/common/log.h"
#include "kiosk/database/faults.h"

namespace yimen::backend {
namespace {

using database::attempt;
using SQLite::Statement;

constexpr const char* kFirstVersion = R"(
CREATE TABLE submission (
  seq             INTEGER PRIMARY KEY AUTOINCREMENT,
  key             TEXT NOT NULL UNIQUE,
  receipt         TEXT NOT NULL,
  kind            TEXT NOT NULL,
  service_id      TEXT NOT NULL,
  service_version INTEGER NOT NULL,
  refers_to       TEXT NOT NULL,
  state           TEXT NOT NULL,
  received_at     INTEGER NOT NULL,
  key_id          TEXT NOT NULL,
  sha256          TEXT NOT NULL,
  sealed          BLOB NOT NULL
) STRICT;
CREATE INDEX submission_receipt ON submission (receipt);
)";
constexpr std::array<const char*, 1> kMigrations{kFirstVersion};

constexpr const char* kSelect =
    "SELECT seq, key, receipt, kind, service_id, service_version, refers_to, state, received_at, key_id, "
    "sha256,"
    " sealed FROM submission ";

Submission read(Statement& row) {
  return {row.getColumn(0).getInt64(),
          row.getColumn(1).getString(),
          row.getColumn(2).getString(),
          row.getColumn(3).getString(),
          row.getColumn(4).getString(),
          row.getColumn(5).getInt(),
          row.getColumn(6).getString(),
          row.getColumn(7).getString(),
          database::from_stored(row.getColumn(8).getInt64()),
          row.getColumn(9).getString(),
          row.getColumn(10).getString(),
          database::bytes_of(row.getColumn(11))};
}

std::vector<Submission> read_all(Statement& query) {
  std::vector<Submission> found;
  while (query.executeStep()) found.push_back(read(query));
  return found;
}

std::optional<Submission> with_key(SQLite::Database& connection, const std::string& key) {
  Statement query(connection, std::string(kSelect) + "WHERE key = ?");
  query.bind(1, key);
  if (!query.executeStep()) return std::nullopt;
  return read(query);
}

bool is_same(const Submission& one, const Submission& other) {
  return one.sha256 == other.sha256 && one.receipt == other.receipt && one.kind == other.kind &&
         one.service_id == other.service_id && one.service_version == other.service_version &&
         one.refers_to == other.refers_to;
}

void insert(SQLite::Database& connection, const Submission& submission) {
  Statement statement(
      connection,
      "INSERT INTO submission (key, receipt, kind, service_id, service_version, refers_to, state,"
      " received_at, key_id, sha256, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  statement.bind(1, submission.key);
  statement.bind(2, submission.receipt);
  statement.bind(3, submission.kind);
  statement.bind(4, submission.service_id);
  statement.bind(5, submission.service_version);
  statement.bind(6, submission.refers_to);
  statement.bind(7, submission.state);
  statement.bind(8, database::to_stored(submission.received_at));
  statement.bind(9, submission.key_id);
  statement.bind(10, submission.sha256);
  database::bind_bytes(statement, 11, submission.sealed);
  statement.exec();
}

}  // namespace

Result<std::unique_ptr<Store>> Store::open(const std::filesystem::path& file, const Clock& clock) {
  auto opened = database::open(file, kMigrations, clock);
  if (!opened) return fail(opened);
  if (opened->set_aside)
    log::fault("backend", {&database::kSetAside, opened->set_aside->filename().string()});
  return std::unique_ptr<Store>(new Store(std::move(opened->connection)));
}

Result<Put> Store::put(const Submission& submission) {
  const std::lock_guard lock(mutex_);
  return attempt([&]() -> Result<Put> {
    SQLite::Transaction transaction(*connection_, SQLite::TransactionBehavior::IMMEDIATE);
    if (const auto held = with_key(*connection_, submission.key))
      return is_same(*held, submission) ? Put::same : Put::conflict;
    insert(*connection_, submission);
    transaction.commit();
    return Put::created;
  });
}

Result<Page> Store::page(const std::string& kind, std::int64_t after, int limit) {
  const std::lock_guard lock(mutex_);
  return attempt([&]() -> Result<Page> {
    Statement query(*connection_, std::string(kSelect) + "WHERE kind = ? AND seq > ? ORDER BY seq LIMIT ?");
    query.bind(1, kind);
    query.bind(2, after);
    query.bind(3, limit);
    Page page{read_all(query), std::nullopt};
    if (static_cast<int>(page.submissions.size()) == limit) page.next = page.submissions.back().seq;
    return page;
  });
}

Result<std::vector<Submission>> Store::with_receipt(const std::string& kind, const std::string& receipt) {
  const std::lock_guard lock(mutex_);
  return attempt([&]() -> Result<std::vector<Submission>> {
    Statement query(*connection_, std::string(kSelect) + "WHERE kind = ? AND receipt = ? ORDER BY seq");
    query.bind(1, kind);
    query.bind(2, receipt);
    return read_all(query);
  });
}

Result<void> Store::check() {
  const std::lock_guard lock(mutex_);
  return attempt([&]() -> Result<void> {
    connection_->execAndGet("SELECT count(*) FROM (SELECT 1 FROM submission LIMIT 1)");
    return {};
  });
}

}  // namespace yimen::backend
