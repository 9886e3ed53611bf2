// Who is it: from the first touch to the greeting.
#include "kiosk/visit/steps.h"

namespace yimen::visit {
namespace {

// A code may be held to the scanner at any moment before somebody is identified.
bool expects_code(const State& state) {
  switch (state.screen) {
    case Screen::attract:
    case Screen::identify:
    case Screen::scanning: return true;
    case Screen::request: return !state.identity;
    default: return false;
  }
}

bool refused_just_now(const State& state, const std::string& code, const World& world) {
  return state.last_code == code && world.now - state.last_code_at < world.station.limits.same_code;
}

}  // namespace

void watch_for_code(Step& step, const World& world) {
  go(step, Screen::scanning, world);
  step.state.hint = vision::Hint::show_code;
  step.effects.emplace_back(WatchCodes{true});
}

void on(Step& step, const Began&, const World& world) {
  if (step.state.screen != Screen::attract) return;
  step.state.last_action = world.now;
  go(step, Screen::identify, world);
}

void on(Step& step, const WayChosen& event, const World& world) {
  if (step.state.screen != Screen::identify || way_state(event.way, world.station) != WayState::ready) return;
  step.state.for_receipt = false;
  watch_for_code(step, world);
}

void on(Step& step, const CodeRead& event, const World& world) {
  State& state = step.state;
  if (!expects_code(state) || refused_just_now(state, event.text, world)) return;
  state.last_code = event.text;
  state.last_code_at = world.now;
  state.last_action = world.now;
  if (const auto receipt = parse_receipt_code(event.text)) {
    look_up(step, *receipt, world);
    state.last_code = event.text;
    return;
  }
  step.effects.emplace_back(VerifyCode{event.text});
}

void on(Step& step, const HintChanged& event, const World&) {
  if (step.state.screen == Screen::scanning) step.state.hint = event.hint;
}

void on(Step& step, const Identified& event, const World& world) {
  if (!expects_code(step.state)) return;
  step.state.identity = event.identity;
  step.state.overlay = Overlay::none;
  go(step, Screen::greeting, world);
  step.effects.emplace_back(WatchCodes{false});
  if (can_keep(step.state, world)) step.effects.emplace_back(FindDraft{event.identity.person_key});
  step.state.requests.reset();
  look_up_own(step);
}

void on(Step& step, const EvidenceRefused& event, const World& world) {
  if (!expects_code(step.state)) return;
  // A code held up before anybody touched the screen still deserves its answer.
  const auto screen = step.state.screen;
  if (screen == Screen::attract || screen == Screen::request) step.state.screen = Screen::identify;
  step.state.notice = event.error;
  step.state.last_action = world.now;
}

void refuse_person(Step& step, const World& world) {
  step.state.identity.reset();
  step.state.draft.reset();
  step.state.requests.reset();
  go(step, Screen::identify, world);
}

}  // namespace yimen::visit
