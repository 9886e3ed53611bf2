// Removes what has been kept long enough. Rows stay: numbers and states are the citizen's proof.
#include "kiosk/database/session.h"
#include "kiosk/outbox/outbox.h"

namespace yimen::outbox {
namespace {

using database::Session;
using std::chrono::hours;

constexpr int kBatch = 64;  // a transaction, so that a citizen who submits does not wait for all of them

struct Old {
  std::int64_t seq;
  std::string receipt_number;
};

// A time in the future comes from a clock that has since been set back: its period begins now.
void forgive_clock(Session& session, WallTime now) {
  for (const char* sql : {"UPDATE submission INDEXED BY submission_kept SET settled_at = ?1"
                          " WHERE state IN ('delivered', 'decided') AND emptied = 0 AND settled_at > ?2",
                          "UPDATE draft SET at = ?1 WHERE at > ?2"}) {
    auto update = session.prepare(sql);
    update->bind(1, database::to_stored(now));
    update->bind(2, database::to_stored(now + hours(24)));
    update->exec();
  }
}

std::vector<Old> settled_before(Session& session, WallTime limit) {
  auto query = session.prepare(
      "SELECT seq, receipt FROM submission INDEXED BY submission_kept"
      " WHERE state IN ('delivered', 'decided') AND emptied = 0 AND settled_at < ? LIMIT ?");
  query->bind(1, database::to_stored(limit));
  query->bind(2, kBatch);
  std::vector<Old> old;
  while (query->executeStep())
    old.push_back({query->getColumn(0).getInt64(), query->getColumn(1).getString()});
  return old;
}

void empty(Session& session, const Old& old, WallTime now) {
  for (const char* sql :
       {"DELETE FROM body WHERE submission = ?", "DELETE FROM attachment WHERE submission = ?",
        "UPDATE submission SET emptied = 1 WHERE seq = ?"}) {
    auto statement = session.prepare(sql);
    statement->bind(1, old.seq);
    statement->exec();
  }
  audit::append(session, {now, "emptied", old.receipt_number});
}

int remove_drafts(Session& session, WallTime limit, WallTime now) {
  auto remove = session.prepare("DELETE FROM draft WHERE at < ?");
  remove->bind(1, database::to_stored(limit));
  const int removed = remove->exec();
  for (int i = 0; i < removed; ++i) audit::append(session, {now, "draft-expired", ""});
  return removed;
}

int remove_faces(Session& session, WallTime now) {
  auto remove = session.prepare("DELETE FROM face WHERE expires <= ?");
  remove->bind(1, database::to_stored(now));
  const int removed = remove->exec();
  for (int i = 0; i < removed; ++i) audit::append(session, {now, "face-expired", ""});
  return removed;
}

void remove_calls(Session& session, WallTime limit) {
  auto remove = session.prepare("DELETE FROM staff_call WHERE at < ? AND ended_by <> ''");
  remove->bind(1, database::to_stored(limit));
  remove->exec();
}

}  // namespace

Result<int> Outbox::tidy(const Retention& retention) {
  const WallTime now = options_.clock->wall();
  auto removed = database::in_transaction(*session_, [&]() -> Result<int> {
    forgive_clock(*session_, now);
    remove_calls(*session_, now - hours(24) * retention.delivered_days);
    const int drafts = remove_drafts(*session_, now - hours(retention.draft_hours), now);
    return drafts + remove_faces(*session_, now);
  });
  const WallTime limit = now - hours(24) * retention.delivered_days;
  for (std::size_t last = kBatch; removed && last == kBatch;) {
    const auto emptied = database::in_transaction(*session_, [&]() -> Result<std::size_t> {
      const auto old = settled_before(*session_, limit);
      for (const auto& one : old) empty(*session_, one, now);
      return old.size();
    });
    if (!emptied) return fail(emptied);
    last = *emptied;
    *removed += static_cast<int>(last);
  }
  return removed;
}

}  // namespace yimen::outbox
