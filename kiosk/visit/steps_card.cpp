// A chip card on the reader, and its PIN.
//
// A PIN counts only for the card of the person who is identified: `card_here` says that it is that one which
// lies in the reader, and any change of cards ends it.
#include "kiosk/common/secret.h"
#include "kiosk/visit/faults.h"
#include "kiosk/visit/steps.h"

namespace yimen::visit {
namespace {

constexpr std::size_t kPinDigits = 6;

bool typing_pin(const State& state) { return state.screen == Screen::pin && !state.card_busy; }

bool checking_pin(const State& state) {
  return state.screen == Screen::pin && state.card_busy && state.card_here && state.identity;
}

}  // namespace

void on(Step& step, const CardShown& event, const World& world) {
  State& state = step.state;
  state.card_here = false;
  if (!expects_evidence(state)) return;
  if (state.screen == Screen::pin) go(step, Screen::card, world);
  state.card_here = state.card_busy = true;
  state.last_action = world.now;
  state.notice.reset();
  step.effects.emplace_back(VerifyCard{event.data});
}

void on(Step& step, const CardUnread& event, const World& world) {
  step.state.card_busy = true;
  on(step, EvidenceRefused{event.error}, world);
}

void on(Step& step, const CardGone&, const World& world) {
  State& state = step.state;
  state.card_here = false;
  if (state.screen != Screen::pin) return;
  go(step, Screen::card, world);
  say(step, kCardGone);
}

void ask_for_pin(Step& step, const World& world) {
  go(step, step.state.card_here ? Screen::pin : Screen::card, world);
}

void on(Step& step, const PinDigit& event, const World&) {
  State& state = step.state;
  const bool digit = event.digit >= '0' && event.digit <= '9';
  if (typing_pin(state) && digit && state.pin.size() < kPinDigits) state.pin += event.digit;
}

void on(Step& step, const PinErased&, const World&) {
  if (typing_pin(step.state) && !step.state.pin.empty()) step.state.pin.pop_back();
}

void on(Step& step, const PinSent&, const World&) {
  State& state = step.state;
  if (!typing_pin(state) || state.pin.size() != kPinDigits) return;
  state.card_busy = true;
  state.notice.reset();
  step.effects.emplace_back(VerifyPin{state.pin});
  wipe(state.pin);
}

void on(Step& step, const PinAccepted&, const World& world) {
  State& state = step.state;
  if (!checking_pin(state)) return;
  state.pin_tries_left.reset();
  state.identity->evidence.add(identity::Evidence::pin);
  go_on_proving(step, world);
}

void on(Step& step, const PinRefused& event, const World& world) {
  State& state = step.state;
  if (!checking_pin(state)) return;
  state.pin_tries_left = event.tries_left;
  state.card_busy = false;
  state.last_action = world.now;
  if (event.tries_left == 0) go(step, Screen::prove, world);
  say(step, event.tries_left == 0 ? kCardLocked : kPinWrong);
}

void on(Step& step, const PinFailed& event, const World&) {
  if (!checking_pin(step.state)) return;
  step.state.card_busy = false;
  step.state.notice = event.error;
}

}  // namespace yimen::visit
