// The half of the outbox that sync uses.
#include "kiosk/database/database.h"
#include "kiosk/outbox/faults.h"
#include "kiosk/outbox/outbox.h"
#include "kiosk/outbox/rows.h"

namespace yimen::outbox {
namespace {

using database::attempt;
using SQLite::Statement;
using SQLite::Transaction;
using SQLite::TransactionBehavior;

// No pause or lease reaches further. What is planned beyond it was planned by a clock that has since been set
// back.
constexpr std::chrono::hours kFarthest{1};

void forgive_clock(SQLite::Database& connection, WallTime now) {
  Statement update(connection,
                   "UPDATE submission SET next_at = ? WHERE state IN ('queued', 'sending') AND next_at > ?");
  update.bind(1, database::to_stored(now));
  update.bind(2, database::to_stored(now + kFarthest));
  update.exec();
}

std::vector<Claimed> due(SQLite::Database& connection, int limit, WallTime now) {
  Statement query(connection, std::string("SELECT ") + kRowColumns +
                                  ", sealed, sha256, key_id FROM submission"
                                  " WHERE state IN ('queued', 'sending') AND next_at <= ?"
                                  " ORDER BY next_at, seq LIMIT ?");
  query.bind(1, database::to_stored(now));
  query.bind(2, limit);
  std::vector<Claimed> claimed;
  while (query.executeStep()) {
    claimed.push_back({row_of(query), database::bytes_of(query.getColumn(kRowColumnCount)),
                       query.getColumn(kRowColumnCount + 1).getString(),
                       query.getColumn(kRowColumnCount + 2).getString()});
  }
  return claimed;
}

void lease_to(SQLite::Database& connection, Claimed& claimed, WallTime until) {
  Statement update(connection,
                   "UPDATE submission SET state = 'sending', tries = tries + 1, next_at = ? WHERE id = ?");
  update.bind(1, database::to_stored(until));
  update.bind(2, claimed.row.id);
  update.exec();
  claimed.row.state = State::sending;
  ++claimed.row.tries;
}

// Ends the stay of a submission in the queue. Returns its receipt number, or nothing where it was not in
// there.
std::optional<std::string> settle(SQLite::Database& connection, std::string_view id, State state,
                                  const std::string& fault) {
  Statement update(connection,
                   "UPDATE submission SET state = ?, last_fault = ? "
                   "WHERE id = ? AND state IN ('queued', 'sending') RETURNING receipt");
  update.bind(1, std::string(name_of(state)));
  update.bind(2, fault);
  update.bind(3, std::string(id));
  if (!update.executeStep()) return std::nullopt;
  std::string receipt = update.getColumn(0).getString();
  update.executeStep();  // to its end, or the change is not made
  return receipt;
}

Result<void> settle_with_audit(SQLite::Database& connection, WallTime now, std::string_view id, State state,
                               const std::string& fault) {
  return attempt([&]() -> Result<void> {
    Transaction transaction(connection, TransactionBehavior::IMMEDIATE);
    const auto receipt = settle(connection, id, state, fault);
    if (!receipt) return fail(kUnknownReceipt, "not in the queue: " + std::string(id));
    audit::append(connection, {now, name_of(state), *receipt});
    transaction.commit();
    return {};
  });
}

}  // namespace

Result<std::vector<Claimed>> Outbox::claim(int limit, milliseconds lease) {
  const WallTime now = options_.clock->wall();
  return attempt([&]() -> Result<std::vector<Claimed>> {
    Transaction transaction(*connection_, TransactionBehavior::IMMEDIATE);
    forgive_clock(*connection_, now);
    auto claimed = due(*connection_, limit, now);
    for (auto& one : claimed) lease_to(*connection_, one, now + std::min<milliseconds>(lease, kFarthest));
    transaction.commit();
    return claimed;
  });
}

Result<void> Outbox::release(std::string_view id, const Fault& why) {
  return attempt([&]() -> Result<void> {
    Statement update(*connection_,
                     "UPDATE submission SET state = 'queued', last_fault = ?, tries = tries - 1,"
                     " next_at = 0 WHERE id = ? AND state = 'sending'");
    update.bind(1, std::string(why.code));
    update.bind(2, std::string(id));
    update.exec();
    return {};
  });
}

Result<void> Outbox::mark_failed(std::string_view id, const Fault& why, milliseconds pause) {
  return attempt([&]() -> Result<void> {
    Statement update(*connection_,
                     "UPDATE submission SET state = 'queued', last_fault = ?, next_at = ? "
                     "WHERE id = ? AND state = 'sending'");
    update.bind(1, std::string(why.code));
    update.bind(2, database::to_stored(options_.clock->wall() + std::min<milliseconds>(pause, kFarthest)));
    update.bind(3, std::string(id));
    update.exec();
    return {};
  });
}

Result<void> Outbox::mark_delivered(std::string_view id) {
  return settle_with_audit(*connection_, options_.clock->wall(), id, State::delivered, "");
}

Result<void> Outbox::mark_refused(std::string_view id, const Fault& why) {
  return settle_with_audit(*connection_, options_.clock->wall(), id, State::refused, why.code);
}

Result<std::optional<milliseconds>> Outbox::next_due() {
  const std::int64_t now = database::to_stored(options_.clock->wall());
  return attempt([&]() -> Result<std::optional<milliseconds>> {
    Statement query(*connection_, "SELECT min(next_at) FROM submission WHERE state IN ('queued', 'sending')");
    query.executeStep();
    if (query.getColumn(0).isNull()) return std::nullopt;
    const milliseconds wait(query.getColumn(0).getInt64() - now);
    return wait > kFarthest ? milliseconds(0) : std::max(wait, milliseconds(0));
  });
}

}  // namespace yimen::outbox
