#include "kiosk/outbox/transition.h"

#include <algorithm>

#include "kiosk/audit/audit.h"
#include "kiosk/database/session.h"
#include "kiosk/outbox/rows.h"

namespace yimen::outbox {
namespace {

constexpr std::array kFromDraft{State::draft};
constexpr std::array kInQueue{State::queued, State::sending};
constexpr std::array kBeingSent{State::sending};
constexpr std::array kStopped{State::refused, State::needs_staff};
constexpr std::array kArrived{State::delivered};

std::optional<Place> place_in(database::Prepared query, std::string_view value) {
  query->bind(1, std::string(value));
  if (!query->executeStep()) return std::nullopt;
  return Place{query->getColumn(0).getInt64(), query->getColumn(1).getString(),
               state_named(query->getColumn(2).getString())};
}

}  // namespace

namespace transition {
const Transition kSubmit{"submitted", kFromDraft, State::queued};
const Transition kClaim{"claimed", kInQueue, State::sending};
const Transition kRelease{"released", kBeingSent, State::queued};
const Transition kPutOff{"put-off", kBeingSent, State::queued};
const Transition kTakeBack{"taken-back", kBeingSent, State::queued};
const Transition kDeliver{"delivered", kInQueue, State::delivered};
const Transition kRefuse{"refused", kInQueue, State::refused};
const Transition kNeedStaff{"needs-staff", kInQueue, State::needs_staff};
const Transition kFindDamage{"damaged", kInQueue, State::needs_staff};
const Transition kRetry{"retried", kStopped, State::queued};
const Transition kDecide{"decided", kArrived, State::decided};
}  // namespace transition

std::span<const Transition* const> all_transitions() {
  using namespace transition;
  static constexpr std::array kAll{&kSubmit, &kClaim,     &kRelease,    &kPutOff, &kTakeBack, &kDeliver,
                                   &kRefuse, &kNeedStaff, &kFindDamage, &kRetry,  &kDecide};
  return kAll;
}

bool allows(const Transition& transition, State from) {
  return std::find(transition.from.begin(), transition.from.end(), from) != transition.from.end();
}

std::optional<Place> place_of_id(database::Session& session, std::string_view id) {
  return place_in(session.prepare("SELECT seq, receipt, state FROM submission WHERE id = ?"), id);
}

std::optional<Place> place_of_receipt(database::Session& session, std::string_view receipt_number) {
  return place_in(session.prepare("SELECT seq, receipt, state FROM submission WHERE receipt = ?"),
                  receipt_number);
}

bool apply(database::Session& session, const Transition& transition, const Place& place,
           const Change& change) {
  if (!allows(transition, place.state)) return false;
  auto update = session.prepare(
      "UPDATE submission SET state = ?2, last_fault = ?3, next_at = ?4, tries = max(0, tries + ?5),"
      " settled_at = iif(?2 = 'delivered', ?6, settled_at) WHERE seq = ?1");
  update->bind(1, place.seq);
  update->bind(2, std::string(name_of(transition.to)));
  update->bind(3, std::string(change.fault));
  update->bind(4, database::to_stored(change.next_try));
  update->bind(5, change.tries);
  update->bind(6, database::to_stored(change.at));
  update->exec();
  audit::append(session, {change.at, transition.name, place.receipt_number});
  return true;
}

}  // namespace yimen::outbox
