#include "backend/store.h"

namespace yimen::backend {

const std::string kSubmissionColumns =
    "seq, key, receipt, kind, service_id, service_version, refers_to, state, received_at, key_id, sha256, "
    "sealed, terminal, area, person_tag, submitted_at, helping";

namespace {

const std::string kSelect = "SELECT " + kSubmissionColumns + " FROM submission ";

bool is_same(const Submission& one, const Submission& other) {
  return one.sha256 == other.sha256 && one.receipt == other.receipt && one.kind == other.kind &&
         one.service_id == other.service_id && one.service_version == other.service_version &&
         one.refers_to == other.refers_to;
}

// Its number; nothing where its key is taken.
std::optional<std::int64_t> insert(sql::Connection& connection, const Submission& submission) {
  const auto rows = connection.exec(
      "INSERT INTO submission (key, receipt, kind, service_id, service_version, refers_to, state, "
      "received_at,"
      " key_id, sha256, sealed, terminal, area, person_tag, submitted_at, helping)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"
      " ON CONFLICT (key) DO NOTHING RETURNING seq",
      {submission.key, submission.receipt, submission.kind, submission.service_id, submission.service_version,
       submission.refers_to, submission.state, sql::stored(submission.received_at), submission.key_id,
       submission.sha256, submission.sealed, submission.terminal, submission.area, submission.person_tag,
       sql::stored(submission.submitted_at), submission.helping});
  if (rows.empty()) return std::nullopt;
  return rows[0].integer(0);
}

void insert_parts(sql::Connection& connection, const Submission& submission) {
  std::int64_t position = 0;
  for (const Part& part : submission.parts)
    connection.exec(
        "INSERT INTO part (id, key, position, name, media_type, size, sha256, received, finished, touched_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, $8)",
        {part_id(submission.key, part.sha256), submission.key, position++, part.name, part.media_type,
         part.size, part.sha256, sql::stored(submission.received_at)});
}

std::vector<std::string> missing_parts(sql::Connection& connection, const std::string& key) {
  std::vector<std::string> missing;
  for (const auto& row :
       connection.exec("SELECT sha256 FROM part WHERE key = $1 AND finished = 0 ORDER BY position", {key}))
    missing.push_back(row.text(0));
  return missing;
}

std::vector<Submission> read_all(const sql::Rows& rows) {
  std::vector<Submission> found;
  found.reserve(rows.size());
  for (const auto& row : rows) found.push_back(submission_of(row));
  return found;
}

Submission held_under(sql::Connection& connection, const std::string& key) {
  return submission_of(connection.exec(kSelect + "WHERE key = $1", {key}).at(0));
}

}  // namespace

Submission submission_of(const sql::Row& row) {
  return {row.integer(0), row.text(1),  row.text(2),
          row.text(3),    row.text(4),  static_cast<int>(row.integer(5)),
          row.text(6),    row.text(7),  row.time(8),
          row.text(9),    row.text(10), row.bytes(11),
          row.text(12),   row.text(13), row.text(14),
          row.time(15),   {},           row.text(16)};
}

std::string part_id(std::string_view key, std::string_view sha256_of_part) {
  constexpr std::size_t kDigits = 32;
  return to_hex(sha256(as_bytes(std::string(key) + '/' + std::string(sha256_of_part)))).substr(0, kDigits);
}

Result<Kept> Store::put(const Submission& submission) {
  return database_.transact([&](sql::Connection& connection) { return put_in(connection, submission); },
                            sql::Isolation::statement);
}

Result<Kept> Store::put_in(sql::Connection& connection, const Submission& submission) {
  Submission fresh = submission;
  fresh.state = fresh.parts.empty() ? "received" : "incomplete";
  if (const auto seq = insert(connection, fresh)) {
    fresh.seq = *seq;
    insert_parts(connection, fresh);
    if (!fresh.parts.empty()) return Kept{Put::created, fresh.state, missing_parts(connection, fresh.key)};
    if (completed_)
      if (const auto told = completed_(connection, fresh); !told) return fail(told);
    return Kept{Put::created, fresh.state};
  }
  if (!is_same(held_under(connection, fresh.key), fresh)) return Kept{Put::conflict};
  if (const auto whole = complete_if_whole(connection, fresh.key); !whole) return fail(whole);
  return Kept{Put::same, held_under(connection, fresh.key).state, missing_parts(connection, fresh.key)};
}

Result<void> Store::complete_if_whole(sql::Connection& connection, const std::string& key) {
  return missing_parts(connection, key).empty() ? complete(connection, key) : Result<void>{};
}

// It is taken out and put in again to get its place in the order of those that are complete. Of several who
// find it whole at the same time, one takes it out.
Result<void> Store::complete(sql::Connection& connection, const std::string& key) {
  const auto rows = connection.exec(
      "DELETE FROM submission WHERE key = $1 AND state = 'incomplete' RETURNING " + kSubmissionColumns,
      {key});
  if (rows.empty()) return {};
  Submission submission = submission_of(rows[0]);
  submission.state = "received";
  submission.seq = insert(connection, submission).value();
  return completed_ ? completed_(connection, submission) : Result<void>{};
}

Result<std::int64_t> Store::settled() {
  return database_.transact(
      [](sql::Connection& connection) -> Result<std::int64_t> {
        connection.wait_for_writers("submission");
        return connection.exec("SELECT coalesce(max(seq), 0) FROM submission")[0].integer(0);
      },
      sql::Isolation::statement);
}

Result<Page> Store::page(const std::string& kind, std::int64_t after, int limit) {
  const auto last = settled();
  if (!last) return fail(last);
  return database_.look([&](sql::Connection& connection) -> Result<Page> {
    Page page{read_all(connection.exec(kSelect + "WHERE kind = $1 AND seq > $2 AND seq <= $3"
                                                 " AND state <> 'incomplete' ORDER BY seq LIMIT $4",
                                       {kind, after, *last, limit})),
              std::nullopt};
    if (static_cast<int>(page.submissions.size()) == limit) page.next = page.submissions.back().seq;
    return page;
  });
}

Result<std::vector<Submission>> Store::with_receipt(const std::string& kind, const std::string& receipt) {
  return database_.look([&](sql::Connection& connection) -> Result<std::vector<Submission>> {
    return read_all(
        connection.exec(kSelect + "WHERE kind = $1 AND receipt = $2 AND state <> 'incomplete' ORDER BY seq",
                        {kind, receipt}));
  });
}

Result<void> Store::check() {
  return database_.look([](sql::Connection& connection) -> Result<void> {
    connection.exec("SELECT 1 FROM submission LIMIT 1");
    return {};
  });
}

}  // namespace yimen::backend
