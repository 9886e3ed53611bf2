// The visit's state machine.
//
// Purpose: next() is the only place where a visit changes. It is pure: the same state, event and world give
// the same state and effects, so every journey can be tested without a window, a device or a sleep. An event
// that means nothing on the screen shown is ignored: late results and double taps do no harm.
#pragma once

#include "kiosk/catalogue/condition.h"
#include "kiosk/visit/effect.h"
#include "kiosk/visit/event.h"
#include "kiosk/visit/state.h"

namespace yimen::visit {

struct Step {
  State state;
  Effects effects;
};

Step next(State state, const Event& event, const World& world);

// What screens ask of a state; nullptr where no service is chosen.
const catalogue::Service* service_of(const State& state, const World& world);
// Requires a chosen service.
catalogue::Facts facts_of(const State& state, const World& world);
const catalogue::Page* page_of(const State& state, const World& world);

// "3 of 7" among the pages that are shown with the answers so far.
struct Progress {
  std::size_t step;  // from 1
  std::size_t steps;
};
Progress progress_of(const State& state, const World& world);

WayState way_state(Way way, const Station& station);
// The request shown was returned for more papers, and can be corrected at this terminal.
bool can_correct(const State& state, const World& world);
bool any_way_ready(const Station& station);
// A member of staff can show a code here.
WayState staff_state(const Station& station);

// What could be shown besides, on Screen::prove, and whether it can be shown now. Never only a face: staff is
// always among them, and beside all of them stands the counter.
struct ProveWay {
  identity::Evidence evidence;
  WayState way;
};
std::vector<ProveWay> prove_ways(const State& state, const World& world);
// What the service chosen asks for more evidence for; empty where none is chosen.
Text prove_reason(const State& state, const World& world);

// The two fields of Screen::papers: "name" and "id_number".
const std::vector<catalogue::Field>& papers_fields();

// After so many the face is not offered again in this visit.
inline constexpr int kMostFaceFailures = 2;
// A face can be registered and looked at for this person, on this terminal: Screen::home may offer settings.
bool can_keep_face(const State& state, const World& world);
// Also on the screens where it would be looked at: it works now and did not fail twice.
WayState face_state(const State& state, const World& world);

// Whole seconds left before the visit ends by itself; 0 unless Overlay::idle.
int idle_seconds_left(const State& state, Instant now);

// When next() wants its Tick, so that the loop can sleep until then; nothing on the attract screen.
std::optional<Instant> next_tick(const State& state, const Limits& limits);

}  // namespace yimen::visit
