// From the declaration to the submission, with a signature where the service wants one.
#include "kiosk/visit/signature.h"
#include "kiosk/visit/steps.h"

namespace yimen::visit {

void on(Step& step, const Signed& event, const World&) {
  if (step.state.screen == Screen::signature) draw_on(step.state.signature, event.steps);
}

void on(Step& step, const SignatureCleared&, const World&) {
  if (step.state.screen == Screen::signature) step.state.signature.clear();
}

void on(Step& step, const SigningDeclined&, const World& world) {
  if (step.state.screen != Screen::signature) return;
  step.state.signature.clear();
  submit(step, world);
}

void leave_declaration(Step& step, const World& world) {
  const State& state = step.state;
  if (!service_of(state, world)->signature) return submit(step, world);
  if (state.consented && state.declared) go(step, Screen::signature, world);
}

void leave_signature(Step& step, const World& world) {
  if (!step.state.signature.empty()) submit(step, world);
}

std::vector<Paper> papers_of(const State& state) {
  if (state.signature.empty()) return {};
  return {{"signature", "image/svg+xml", svg_of(state.signature)}};
}

}  // namespace yimen::visit
