#include "backend/matters/inbox.h"

namespace yimen::backend {
namespace {

constexpr std::size_t kSubmissionWidth = 17;  // columns in kSubmissionColumns

// "s.a, s.b" from "a, b".
std::string of_table(const std::string& table, const std::string& columns) {
  std::string all = table + '.';
  for (const char c : columns) {
    all += c;
    if (c == ' ') all += table + '.';
  }
  return all;
}

std::string select() {
  return "SELECT " + of_table("s", kSubmissionColumns) + ", " + of_table("m", kMatterColumns) +
         " FROM submission AS s JOIN matter AS m ON m.key = s.key ";
}

std::vector<Filed> read_all(const sql::Rows& rows) {
  std::vector<Filed> found;
  found.reserve(rows.size());
  for (const auto& row : rows) found.push_back({submission_of(row), matter_of(row, kSubmissionWidth)});
  return found;
}

}  // namespace

Result<Inbox::Page> Inbox::page(const Filter& filter, std::int64_t after, int limit) const {
  const auto last = store_.settled();
  if (!last) return fail(last);
  return database_.look([&](sql::Connection& connection) -> Result<Page> {
    Page page{
        read_all(connection.exec(
            select() + "WHERE s.seq > $1 AND s.seq <= $2 AND ($3 = '' OR m.office = $3)"
                       " AND ($4 = '' OR m.stage = $4) AND ($5 = '' OR (m.due_on <> '' AND m.due_on < $5))"
                       " ORDER BY s.seq LIMIT $6",
            {after, *last, filter.office, filter.stage, filter.due_before, limit})),
        std::nullopt};
    if (static_cast<int>(page.requests.size()) == limit) page.next = page.requests.back().submission.seq;
    return page;
  });
}

Result<std::vector<Filed>> Inbox::with_receipt(const std::string& receipt, const std::string& office) const {
  return database_.look([&](sql::Connection& connection) -> Result<std::vector<Filed>> {
    return read_all(connection.exec(
        select() + "WHERE s.receipt = $1 AND ($2 = '' OR m.office = $2) ORDER BY s.seq", {receipt, office}));
  });
}

Result<std::vector<Part>> Inbox::attachments(const std::string& key) const {
  return database_.look([&](sql::Connection& connection) -> Result<std::vector<Part>> {
    std::vector<Part> parts;
    for (const auto& row : connection.exec(
             "SELECT name, media_type, size, sha256 FROM part WHERE key = $1 ORDER BY position", {key}))
      parts.push_back({row.text(0), row.text(1), row.integer(2), row.text(3)});
    return parts;
  });
}

}  // namespace yimen::backend
