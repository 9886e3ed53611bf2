// One step more, where a service has to be surer who asks.
#include "kiosk/visit/faults.h"
#include "kiosk/visit/steps.h"

namespace yimen::visit {
namespace {

using identity::Evidence;

void go_on(Step& step, const World& world) {
  const auto then = std::exchange(step.state.prove_return, std::nullopt).value_or(Screen::home);
  step.state.wanted = identity::Assurance::none;
  if (then == Screen::review) return go(step, Screen::declaration, world);
  go(step, then, world);
  if (then == Screen::face_settings) agree_to_enrol(step, world);
}

bool offered(const State& state, Evidence evidence, const World& world) {
  const auto ways = prove_ways(state, world);
  return std::ranges::any_of(ways, [evidence](const ProveWay& one) {
    return one.evidence == evidence && one.way == WayState::ready;
  });
}

void watch_for_staff(Step& step, const World& world) {
  watch_for_code(step, world);
  step.state.for_staff = true;
}

void stop_scanning(Step& step) {
  if (step.state.screen == Screen::scanning) step.effects.emplace_back(WatchCodes{false});
}

}  // namespace

void leave_review(Step& step, const World& world) {
  const auto needed = service_of(step.state, world)->needs.level;
  if (step.state.identity->assurance() < needed) return ask_for_more(step, needed, Screen::review, world);
  go(step, Screen::declaration, world);
}

void ask_for_more(Step& step, identity::Assurance wanted, Screen then, const World& world) {
  step.state.wanted = wanted;
  step.state.prove_return = then;
  go(step, Screen::prove, world);
}

bool sure_enough(const State& state) {
  const auto& evidence = state.identity->evidence;
  const bool to_enrol = state.prove_return == Screen::face_settings;
  return identity::assurance_of(to_enrol ? evidence.without(Evidence::face) : evidence) >= state.wanted;
}

void go_on_proving(Step& step, const World& world) {
  stop_scanning(step);
  step.state.last_action = world.now;
  if (sure_enough(step.state)) return go_on(step, world);
  go(step, Screen::prove, world);
}

void add_evidence(Step& step, const identity::Identity& shown, const World& world) {
  State& state = step.state;
  state.card_busy = false;
  if (shown.subject != state.identity->subject) {
    state.card_here = false;
    return say(step, kOtherPerson);
  }
  const auto before = state.identity->evidence;
  state.identity->evidence.add(shown.evidence);
  if (shown.evidence.has(Evidence::card) && offered(state, Evidence::pin, world))
    return ask_for_pin(step, world);
  if (state.identity->evidence == before) return say(step, kNotEnough);
  go_on_proving(step, world);
}

void on(Step& step, const ProveBy& event, const World& world) {
  if (step.state.screen != Screen::prove || !offered(step.state, event.evidence, world)) return;
  switch (event.evidence) {
    case Evidence::rotating_code: return watch_for_code(step, world);
    case Evidence::pin: return ask_for_pin(step, world);
    case Evidence::face: return verify_face(step, world);
    case Evidence::staff: return watch_for_staff(step, world);
    default: return;
  }
}

void on(Step& step, const StaffAsked&, const World& world) {
  const bool asks = step.state.screen == Screen::identify || step.state.screen == Screen::prove;
  if (asks && !step.state.practice && staff_state(world.station) == WayState::ready)
    watch_for_staff(step, world);
}

void on(Step& step, const Attested& event, const World& world) {
  State& state = step.state;
  if (!expects_evidence(state)) return;
  if (naming_helper(state)) return say(step, kHelperByStaff);
  if (state.identity && state.identity->subject == event.staff) return say(step, kNotOneself);
  state.staff = event.staff;
  step.effects.emplace_back(NoteStaff{event.staff});
  if (state.identity) {
    state.identity->evidence.add(Evidence::staff);
    return go_on_proving(step, world);
  }
  stop_scanning(step);
  state.last_action = world.now;
  go(step, Screen::identify, world);
}

void leave_prove(Step& step, const World& world) {
  step.state.wanted = identity::Assurance::none;
  go(step, std::exchange(step.state.prove_return, std::nullopt).value_or(Screen::home), world);
}

}  // namespace yimen::visit
