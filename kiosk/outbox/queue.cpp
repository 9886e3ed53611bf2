// The half of the outbox that sync uses: what is due, and how its tries ended.
#include "kiosk/common/log.h"
#include "kiosk/database/session.h"
#include "kiosk/outbox/faults.h"
#include "kiosk/outbox/outbox.h"
#include "kiosk/outbox/parts.h"
#include "kiosk/outbox/rows.h"
#include "kiosk/outbox/schema.h"
#include "kiosk/outbox/transition.h"

namespace yimen::outbox {
namespace {

using database::Session;
using What = Settlement::What;

// No pause or lease reaches further. What is planned beyond it was planned by a clock that has since been set
// back.
constexpr std::chrono::hours kFarthest{1};
// Attachments take long to check, so only those are that keep failing, every so many tries.
constexpr int kTriesBetweenChecks = 4;

void forgive_clock(Session& session, WallTime now) {
  auto update = session.prepare(
      "UPDATE submission INDEXED BY submission_due SET next_at = ?1"
      " WHERE state IN ('queued', 'sending') AND priority IN (0, 1) AND next_at > ?2");
  update->bind(1, database::to_stored(now));
  update->bind(2, database::to_stored(now + kFarthest));
  update->exec();
}

struct Due {
  std::int64_t seq;
  Claimed claimed;
};

// One index range for each priority, however many wait.
void add_due(Session& session, int priority, int limit, WallTime now, std::vector<Due>& due) {
  static const std::string kSql = std::string("SELECT ") + kRowColumns +
                                  ", sealed, sha256, key_id, seq FROM submission INDEXED BY submission_due"
                                  " JOIN body ON body.submission = submission.seq"
                                  " WHERE state IN ('queued', 'sending') AND priority = ? AND next_at <= ?"
                                  " ORDER BY next_at, seq LIMIT ?";
  auto query = session.prepare(kSql);
  query->bind(1, priority);
  query->bind(2, database::to_stored(now));
  query->bind(3, limit);
  while (query->executeStep())
    due.push_back({query->getColumn(kRowColumnCount + 3).getInt64(),
                   {row_of(*query), database::bytes_of(query->getColumn(kRowColumnCount)),
                    query->getColumn(kRowColumnCount + 1).getString(),
                    query->getColumn(kRowColumnCount + 2).getString()}});
}

// False where the body no longer fits its hash: nobody could open it.
bool lease_to(Session& session, Due& due, WallTime now, milliseconds lease) {
  Row& row = due.claimed.row;
  const Place place{due.seq, row.receipt_number, row.state};
  if (to_hex(sha256(due.claimed.sealed)) != due.claimed.sha256) {
    apply(session, transition::kFindDamage, place, {.at = now, .fault = kDamagedContent.code});
    log::fault("outbox", {&kDamagedContent, row.receipt_number});
    return false;
  }
  const WallTime until = std::max(now + std::min<milliseconds>(lease, kFarthest), WallTime(milliseconds(1)));
  apply(session, transition::kClaim, place,
        {.at = now, .fault = row.last_fault, .next_try = until, .tries = 1});
  due.claimed.parts = parts_of(session, row.id);
  row.state = State::sending;
  row.next_try = until;
  ++row.tries;
  return true;
}

const Transition& transition_of(What what) {
  switch (what) {
    case What::delivered: return transition::kDeliver;
    case What::refused: return transition::kRefuse;
    case What::needs_staff: return transition::kNeedStaff;
    case What::put_off: return transition::kPutOff;
    case What::released: return transition::kRelease;
  }
  return transition::kRelease;
}

Change change_of(const Settlement& settlement, WallTime now) {
  Change change{.at = now};
  if (settlement.why != nullptr) change.fault = settlement.why->code;
  if (settlement.what == What::put_off)
    change.next_try = now + std::min<milliseconds>(settlement.pause, kFarthest);
  if (settlement.what == What::released) change.tries = -1;
  return change;
}

// The backend may have told the end of a request before its acknowledgement came through.
void decide_if_told(Session& session, Place place, WallTime now) {
  auto query = session.prepare("SELECT stage FROM progress WHERE submission = ?");
  query->bind(1, place.seq);
  if (!query->executeStep() || !is_final(query->getColumn(0).getString())) return;
  place.state = State::delivered;
  apply(session, transition::kDecide, place, {.at = now});
}

void settle_one(Session& session, const Settlement& settlement, WallTime now) {
  const auto place = place_of_id(session, settlement.id);
  if (!place || !apply(session, transition_of(settlement.what), *place, change_of(settlement, now)))
    return log::info("outbox", "not in the queue any more: " + settlement.id);
  if (settlement.what == What::delivered) decide_if_told(session, *place, now);
}

}  // namespace

Result<std::vector<Claimed>> Outbox::claim(int limit, milliseconds lease) {
  const WallTime now = options_.clock->wall();
  auto claimed = database::in_transaction(*session_, [&]() -> Result<std::vector<Claimed>> {
    forgive_clock(*session_, now);
    std::vector<Due> due;
    for (int priority = 0; priority < kPriorities && static_cast<int>(due.size()) < limit; ++priority)
      add_due(*session_, priority, limit - static_cast<int>(due.size()), now, due);
    std::vector<Claimed> leased;
    for (auto& one : due)
      if (lease_to(*session_, one, now, lease)) leased.push_back(std::move(one.claimed));
    return leased;
  });
  return claimed ? without_damaged(std::move(*claimed)) : claimed;
}

Result<std::vector<Claimed>> Outbox::without_damaged(std::vector<Claimed> claimed) {
  std::vector<Settlement> damaged;
  const auto is_damaged = [&](const Claimed& one) {
    if (one.row.tries % kTriesBetweenChecks != 0 || parts_are_whole(*session_, one.row.id)) return false;
    damaged.push_back({one.row.id, What::needs_staff, &kDamagedContent});
    return true;
  };
  return database::attempt([&]() -> Result<std::vector<Claimed>> {
    std::erase_if(claimed, is_damaged);
    if (const auto settled = settle(damaged); !settled) return fail(settled);
    return std::move(claimed);
  });
}

Result<Bytes> Outbox::read_part(std::string_view id, std::string_view sha256, std::int64_t offset,
                                std::int64_t most) {
  return database::attempt([&]() -> Result<Bytes> {
    auto bytes = outbox::read_part(*session_, id, sha256, offset, most);
    if (!bytes) return fail(kUnknownReceipt, "no such attachment of " + std::string(id));
    return std::move(*bytes);
  });
}

Result<void> Outbox::settle(std::span<const Settlement> settlements) {
  if (settlements.empty()) return {};
  const WallTime now = options_.clock->wall();
  return database::in_transaction(*session_, [&]() -> Result<void> {
    for (const auto& settlement : settlements) settle_one(*session_, settlement, now);
    return {};
  });
}

Result<std::optional<milliseconds>> Outbox::next_due() {
  const std::int64_t now = database::to_stored(options_.clock->wall());
  return database::attempt([&]() -> Result<std::optional<milliseconds>> {
    std::optional<milliseconds> soonest;
    for (int priority = 0; priority < kPriorities; ++priority) {
      auto query = session_->prepare(
          "SELECT next_at FROM submission INDEXED BY submission_due"
          " WHERE state IN ('queued', 'sending') AND priority = ? ORDER BY next_at LIMIT 1");
      query->bind(1, priority);
      if (!query->executeStep()) continue;
      milliseconds wait(query->getColumn(0).getInt64() - now);
      wait = wait > kFarthest ? milliseconds(0) : std::max(wait, milliseconds(0));
      soonest = std::min(wait, soonest.value_or(wait));
    }
    return soonest;
  });
}

}  // namespace yimen::outbox
