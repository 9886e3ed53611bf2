// Somebody who helps in a visit (陪同, 代办): who they are, and what each of the two agreed to.
// Threads: plain values and pure functions.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "kiosk/common/text.h"
#include "kiosk/identity/identity.h"

namespace yimen::visit {

enum class Helping {
  accompanies,  // 陪同: the person is here and decides
  acts_for      // 代办: the person is not here, and has asked for it
};
// The helper is the person's …
enum class Relation { spouse, child, relative, neighbour, worker, other };
inline constexpr std::array kRelations{Relation::spouse,    Relation::child,  Relation::relative,
                                       Relation::neighbour, Relation::worker, Relation::other};

std::string_view name_of(Helping helping);    // "accompanies", "acts_for": in requests
std::string_view name_of(Relation relation);  // "spouse", …
Text words_for(Relation relation);            // "老伴"

struct Helper {
  std::optional<Helping> how;
  std::optional<Relation> relation;
  std::optional<identity::Identity> identity;  // shown by a code or card of their own, or typed papers
  bool agreed = false;                         // the helper, to what a helper has to keep to
  bool person_agreed = false;                  // the person, to being helped
  friend bool operator==(const Helper&, const Helper&) = default;
};
// Said, shown and agreed to by both: only then it counts.
bool complete(const Helper& helper);

// What each agrees to, in the very words of the screen. `person` and `helper`: names as they may be shown.
Text helper_terms(Helping helping);
Text person_terms(Helping helping);

}  // namespace yimen::visit
