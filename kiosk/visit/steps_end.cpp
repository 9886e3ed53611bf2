// From the written request to the goodbye.
#include "kiosk/visit/steps.h"

namespace yimen::visit {

void on(Step& step, const SubmitDone& event, const World& world) {
  if (step.state.screen != Screen::submitting) return;
  step.state.submitted = Submitted{.number = event.number, .at = event.at, .check = event.check};
  step.state.last_action = world.now;
  const auto& draft = step.state.draft;
  if (draft && draft->service_id == step.state.service_id) step.state.draft.reset();
  go(step, Screen::receipt, world);
  on(step, PrintAsked{}, world);
}

void on(Step& step, const SubmitFailed& event, const World& world) {
  if (step.state.screen != Screen::submitting) return;
  const bool was_signed = service_of(step.state, world)->signature;
  go(step, was_signed ? Screen::signature : Screen::declaration, world);
  step.state.notice = event.error;
  step.state.last_action = world.now;
}

void on(Step& step, const DeliveryChanged& event, const World&) {
  auto& submitted = step.state.submitted;
  if (submitted && submitted->number == event.number) submitted->delivery = event.delivery;
}

void on(Step& step, const PrintAsked&, const World& world) {
  if (step.state.screen != Screen::receipt || step.state.submitted->printing == Printing::busy) return;
  const bool possible = hal::usable(world.station.printer);
  step.state.submitted->printing = possible ? Printing::busy : Printing::failed;
  if (possible) step.effects.emplace_back(PrintReceipt{});
}

void on(Step& step, const PrintDone&, const World&) {
  if (step.state.submitted) step.state.submitted->printing = Printing::done;
}

void on(Step& step, const PrintFailed&, const World&) {
  if (step.state.submitted) step.state.submitted->printing = Printing::failed;
}

void on(Step& step, const Rated& event, const World& world) {
  auto& state = step.state;
  if (state.screen != Screen::evaluation || event.stars < 1 || event.stars > 5) return;
  // Once rated, going back to look at the receipt must not rate again.
  if (state.submitted->stars == 0) {
    state.submitted->stars = event.stars;
    const auto& service = *service_of(state, world);
    step.effects.emplace_back(
        SubmitEvaluation{service.id, service.version, state.submitted->number, event.stars});
  }
  go(step, Screen::goodbye, world);
}

void on(Step& step, const AnotherAsked&, const World& world) {
  if (step.state.screen != Screen::goodbye) return;
  forget_service(step.state);
  look_up_own(step);
  go(step, Screen::home, world);
}

void forget_service(State& state) {
  state.service_id.clear();
  state.refers_to.clear();
  state.page = 0;
  state.answers.clear();
  state.complaints.clear();
  state.broken_rule = nullptr;
  state.changing = state.consented = state.declared = false;
  state.signature.clear();
  state.submitted.reset();
}

}  // namespace yimen::visit
