// Somebody helps: how, who it is, and what the two agree to. Who is alone comes past none of it.
#include "kiosk/visit/faults.h"
#include "kiosk/visit/steps.h"

namespace yimen::visit {
namespace {

bool of_helper(Screen screen) {
  return screen == Screen::helper || screen == Screen::helper_ways || screen == Screen::helper_consent ||
         screen == Screen::person_consent;
}

// Whoever is to be agreed with is another one now.
void forget_consents(Helper& helper) { helper.agreed = helper.person_agreed = false; }

}  // namespace

void on(Step& step, const HelperAsked&, const World& world) {
  State& state = step.state;
  if (state.screen == Screen::identify) state.helper.emplace();
  if (state.screen != Screen::greeting) return;
  if (!state.helper) state.helper.emplace();
  go(step, Screen::helper, world);
}

void on(Step& step, const HelperDropped&, const World& world) {
  State& state = step.state;
  if (state.screen != Screen::identify && !of_helper(state.screen)) return;
  state.helper.reset();
  if (of_helper(state.screen)) go_on_from_greeting(step, world);
}

void on(Step& step, const HelpingChosen& event, const World&) {
  if (step.state.screen != Screen::helper) return;
  step.state.helper->how = event.how;
  forget_consents(*step.state.helper);
}

void on(Step& step, const RelationChosen& event, const World&) {
  if (step.state.screen == Screen::helper) step.state.helper->relation = event.relation;
}

bool naming_helper(const State& state) {
  if (!state.identity || !state.helper || state.helper->identity || state.prove_return) return false;
  return state.screen == Screen::helper_ways || state.screen == Screen::scanning ||
         state.screen == Screen::card || state.screen == Screen::papers;
}

void take_helper(Step& step, const identity::Identity& shown, const World& world) {
  State& state = step.state;
  state.card_busy = state.card_here = false;
  if (shown.subject == state.identity->subject) return say(step, kHelpsOneself);
  if (state.screen == Screen::scanning) step.effects.emplace_back(WatchCodes{false});
  state.helper->identity = shown;
  state.helper->identity->person_key.clear();  // opens their own things: nobody needs it here
  forget_consents(*state.helper);
  forget_papers(state);
  state.last_action = world.now;
  go(step, Screen::helper_consent, world);
}

void leave_helper(Step& step, const World& world) {
  const auto& helper = *step.state.helper;
  if (helper.how && helper.relation)
    go(step, helper.identity ? Screen::helper_consent : Screen::helper_ways, world);
}

void leave_helper_consent(Step& step, const World& world) {
  if (step.state.helper->agreed) go(step, Screen::person_consent, world);
}

void leave_person_consent(Step& step, const World& world) {
  if (!complete(*step.state.helper)) return;
  step.effects.emplace_back(NoteHelper{step.state.helper->identity->subject});
  go_on_from_greeting(step, world);
}

void back_to_helper_ways(Step& step, const World& world) {
  step.state.helper->identity.reset();
  forget_consents(*step.state.helper);
  go(step, Screen::helper_ways, world);
}

}  // namespace yimen::visit
