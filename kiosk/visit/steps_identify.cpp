// Who is it: from the first touch to the greeting.
#include "kiosk/visit/faults.h"
#include "kiosk/visit/steps.h"

namespace yimen::visit {
namespace {

bool refused_just_now(const State& state, const std::string& code, const World& world) {
  return state.last_code == code && world.now - state.last_code_at < world.station.limits.same_code;
}

bool choosing_way(const State& state) {
  return state.screen == Screen::identify || state.screen == Screen::face_intro ||
         state.screen == Screen::helper_ways;
}

void choose(Step& step, Way way, const World& world) {
  switch (way) {
    case Way::code: return watch_for_code(step, world);
    case Way::card: return go(step, Screen::card, world);
    case Way::papers: return go(step, Screen::papers, world);
    case Way::face: step.state.face_wanted = true; return go(step, Screen::face_intro, world);
  }
}

void greet(Step& step, const Identified& event, const World& world) {
  State& state = step.state;
  state.identity = event.identity;
  if (!state.staff.empty() && state.staff != event.identity.subject)
    state.identity->evidence.add(identity::Evidence::staff);
  state.overlay = Overlay::none;
  forget_papers(state);
  go(step, Screen::greeting, world);
  if (event.card_expired) state.remark = Remark::card_expired;
  step.effects.emplace_back(WatchCodes{false});
}

// What this terminal keeps of the person.
void look_for_own(Step& step, const World& world) {
  const State& state = step.state;
  if (can_keep(state, world)) step.effects.emplace_back(FindDraft{state.identity->person_key});
  if (!state.identity->evidence.has(identity::Evidence::papers))
    step.effects.emplace_back(FindFace{owner_of_face(state)});
  step.state.requests.reset();
  look_up_own(step);
}

}  // namespace

// A code or a card may be shown at any moment before somebody is identified, and where more is asked for.
bool expects_evidence(const State& state) {
  switch (state.screen) {
    case Screen::attract:
    case Screen::identify:
    case Screen::scanning:
    case Screen::face_intro:
    case Screen::card:
    case Screen::papers:
    case Screen::pin:
    case Screen::prove:
    case Screen::helper_ways: return true;
    case Screen::request: return !state.identity;
    default: return false;
  }
}

void watch_for_code(Step& step, const World& world) {
  go(step, Screen::scanning, world);
  step.state.for_receipt = step.state.for_staff = false;
  step.state.hint = vision::Hint::show_code;
  step.effects.emplace_back(WatchCodes{true});
}

void on(Step& step, const Began&, const World& world) {
  if (step.state.screen != Screen::attract) return;
  step.state.last_action = world.now;
  if (world.station.headset) step.state.settings.voice = true;
  go(step, Screen::identify, world);
}

void on(Step& step, const WayChosen& event, const World& world) {
  if (!choosing_way(step.state)) return;
  if (step.state.practice) return show_pretended(step, world);
  if (way_state(event.way, world.station) != WayState::ready) return;
  if (event.way == Way::face && step.state.screen == Screen::helper_ways) return;
  if (step.state.screen == Screen::identify) step.state.face_wanted = false;
  step.state.last_action = world.now;
  choose(step, event.way, world);
}

void leave_scanning(Step& step, const World& world) {
  step.effects.emplace_back(WatchCodes{false});
  leave_evidence(step, world);
}

void leave_evidence(Step& step, const World& world) {
  const bool proving = step.state.identity.has_value();
  const Screen start = step.state.face_wanted ? Screen::face_intro : Screen::identify;
  forget_papers(step.state);
  if (naming_helper(step.state)) return go(step, Screen::helper_ways, world);
  go(step, proving ? Screen::prove : start, world);
}

void on(Step& step, const CodeRead& event, const World& world) {
  State& state = step.state;
  if (!expects_evidence(state) || refused_just_now(state, event.text, world)) return;
  state.last_code = event.text;
  state.last_code_at = world.now;
  state.last_action = world.now;
  if (const auto receipt = parse_receipt_code(event.text); receipt && !state.identity) {
    look_up(step, *receipt, world);
    state.last_code = event.text;
    return;
  }
  step.effects.emplace_back(VerifyCode{event.text});
}

void on(Step& step, const HintChanged& event, const World& world) {
  if (step.state.screen != Screen::scanning) return;
  step.state.hint = event.hint;
  on(step, StillBusy{}, world);
}

void on(Step& step, const Identified& event, const World& world) {
  if (!expects_evidence(step.state)) return;
  if (step.state.for_staff && step.state.screen == Screen::scanning) return say(step, kNotStaff);
  if (naming_helper(step.state)) return take_helper(step, event.identity, world);
  if (step.state.identity) return add_evidence(step, event.identity, world);
  greet(step, event, world);
  look_for_own(step, world);
}

void on(Step& step, const EvidenceRefused& event, const World& world) {
  if (!expects_evidence(step.state)) return;
  if (std::exchange(step.state.card_busy, false)) step.state.card_here = false;
  // A code held up before anybody touched the screen still deserves its answer.
  const auto screen = step.state.screen;
  if (screen == Screen::attract || screen == Screen::request) step.state.screen = Screen::identify;
  step.state.notice = event.error;
  step.state.last_action = world.now;
}

void leave_greeting(Step& step, const World& world) {
  const auto& helper = step.state.helper;
  if (helper && !complete(*helper)) return go(step, Screen::helper, world);
  go_on_from_greeting(step, world);
}

void go_on_from_greeting(Step& step, const World& world) {
  State& state = step.state;
  const bool wanted = std::exchange(state.face_wanted, false) && can_keep_face(state, world);
  if (!wanted) return go(step, Screen::home, world);
  if (!state.face.enrolled) return go(step, Screen::face_settings, world);
  verify_face(step, world);
}

void refuse_person(Step& step, const World& world) {
  State& state = step.state;
  state.identity.reset();
  state.draft.reset();
  state.requests.reset();
  if (state.helper) state.helper.emplace();
  state.face = {};
  state.face_wanted = state.face_consented = state.card_here = false;
  state.face_failures = 0;
  state.pin_tries_left.reset();
  go(step, Screen::identify, world);
}

}  // namespace yimen::visit
