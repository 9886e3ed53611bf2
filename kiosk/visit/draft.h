// What a visit leaves behind for the same person to take up again (草稿).
//
// Purpose: a plain value of an unfinished application, and its JSON, which the outbox seals with a key that
// only the person's own code carries.
// Threads: plain values and pure functions.
// Privacy: holds answers; whoever makes its JSON wipes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/catalogue/service.h"
#include "kiosk/form/answers.h"

namespace yimen::visit {

struct State;
struct World;

struct Draft {
  std::string service_id;
  int service_version = 1;
  std::string page;  // id of the page to go on with; empty: every page is filled in
  form::Answers answers;
  std::string refers_to = {};  // the returned request that this one corrects, or empty
  friend bool operator==(const Draft&, const Draft&) = default;
};

// Page, answers and refers_to; service and version are kept beside it.
std::string to_json(const Draft& draft);
// Nothing where it is not what to_json() made: of another program version, which is no reason to stop.
std::optional<Draft> draft_from_json(std::string service_id, int service_version, std::string_view json);

// Something is filled in that would be lost.
bool unfinished(const State& state);
// The terminal can keep it for this person.
bool can_keep(const State& state, const World& world);
// Requires a chosen service.
Draft draft_of(const State& state, const World& world);

// How far a draft had come: "step 3 of 7". Nothing where its service is not offered any more.
struct Progress;
std::optional<Progress> progress_of(const Draft& draft, const State& state, const World& world);

}  // namespace yimen::visit
