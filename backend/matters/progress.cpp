#include "backend/matters/progress.h"

namespace yimen::backend {
namespace {

struct Feed {
  std::int64_t place;  // the last that was given
  bool fresh;          // something has none
};

Result<Feed> look_at(sql::Database& database, const std::string& terminal) {
  return database.look([&](sql::Connection& connection) -> Result<Feed> {
    const auto rows = connection.exec(
        "SELECT coalesce((SELECT place FROM feed WHERE terminal = $1), 0),"
        " (SELECT count(*) FROM (SELECT 1 FROM matter WHERE terminal = $1 AND feed = 0 LIMIT 1) AS fresh)",
        {terminal});
    return Feed{rows[0].integer(0), rows[0].integer(1) > 0};
  });
}

}  // namespace

Result<std::int64_t> Progress::give_places(const std::string& terminal) const {
  return database_.transact(
      [&](sql::Connection& connection) -> Result<std::int64_t> {
        // Locks the terminal's feed, and tells how far it has got.
        const auto last = connection
                              .exec(
                                  "INSERT INTO feed (terminal, place) VALUES ($1, 0)"
                                  " ON CONFLICT (terminal) DO UPDATE SET place = feed.place RETURNING place",
                                  {terminal})[0]
                              .integer(0);
        const auto placed = connection.exec(
            "UPDATE matter SET feed = $2 + fresh.place FROM"
            " (SELECT key AS fresh_key, row_number() OVER (ORDER BY changed_at, key) AS place"
            "  FROM matter WHERE terminal = $1 AND feed = 0) AS fresh"
            " WHERE matter.key = fresh.fresh_key RETURNING 1",
            {terminal, last});
        const auto now = last + static_cast<std::int64_t>(placed.size());
        connection.exec("UPDATE feed SET place = $2 WHERE terminal = $1", {terminal, now});
        return now;
      },
      sql::Isolation::statement);
}

Result<News> Progress::after(const std::string& terminal, std::int64_t cursor, int limit) const {
  const auto feed = look_at(database_, terminal);
  if (!feed) return fail(feed);
  const auto last = feed->fresh ? give_places(terminal) : Result<std::int64_t>(feed->place);
  if (!last) return fail(last);
  if (cursor > *last) cursor = 0;
  return database_.look([&](sql::Connection& connection) -> Result<News> {
    News news{matters_of(connection.exec(std::string("SELECT ") + kMatterColumns +
                                             " FROM matter WHERE terminal = $1 AND feed > $2 AND feed <= $3"
                                             " ORDER BY feed LIMIT $4",
                                         {terminal, cursor, *last, limit})),
              cursor};
    if (!news.matters.empty()) news.cursor = news.matters.back().feed;
    return news;
  });
}

}  // namespace yimen::backend
