// Every way in which a submission can change its state, by name.
//
// Purpose: the only place that writes a state. A transition and its audit entry are made together, inside the
// caller's transaction. For this folder's own files. Threads: as the session. Throws SQLite::Exception.
#pragma once

#include <span>
#include <string_view>

#include "kiosk/common/clock.h"
#include "kiosk/outbox/row.h"

namespace yimen::database {
class Session;
}

namespace yimen::outbox {

struct Transition {
  std::string_view name;  // of its audit entry
  std::span<const State> from;
  State to;
};

namespace transition {
extern const Transition kSubmit;    // out of nothing, or of a draft
extern const Transition kClaim;     // also of one whose lease ran out
extern const Transition kRelease;   // the try never left the machine
extern const Transition kPutOff;    // the try failed
extern const Transition kTakeBack;  // the program died while sending
extern const Transition kDeliver;   // also of one whose lease ran out while the answer was on its way
extern const Transition kRefuse;
extern const Transition kNeedStaff;
extern const Transition kFindDamage;  // its bytes do not fit their hash
extern const Transition kRetry;       // a clerk's wish
extern const Transition kDecide;      // the backend is done with it
}  // namespace transition

std::span<const Transition* const> all_transitions();
bool allows(const Transition& transition, State from);

// The row as it is before the change.
struct Place {
  std::int64_t seq = 0;
  std::string receipt_number;
  State state = State::queued;
};
// Nothing where there is no such row.
std::optional<Place> place_of_id(database::Session& session, std::string_view id);
std::optional<Place> place_of_receipt(database::Session& session, std::string_view receipt_number);

// What changes with the state.
struct Change {
  WallTime at;               // now
  std::string_view fault{};  // code, or empty
  WallTime next_try{};       // 1970: at once
  int tries = 0;             // added to the count
};

// False where the state does not allow it: nothing was changed.
bool apply(database::Session& session, const Transition& transition, const Place& place,
           const Change& change);

}  // namespace yimen::outbox
