// A member of staff is called, and comes or need not.
#include "kiosk/visit/steps.h"

namespace yimen::visit {

void on(Step& step, const StaffCalled&, const World&) {
  State& state = step.state;
  if (state.call == Call::asked || state.call == Call::waiting) return;
  state.call = Call::asked;
  step.effects.emplace_back(CallStaff{std::string(name_of(state.screen))});
}

void on(Step& step, const CallTakenBack&, const World&) {
  State& state = step.state;
  if (state.call != Call::waiting) return;
  step.effects.emplace_back(TakeBackCall{std::exchange(state.call_id, {})});
  state.call = Call::none;
}

void on(Step& step, const CallNoted& event, const World&) {
  if (step.state.call != Call::asked) return;
  step.state.call = Call::waiting;
  step.state.call_id = event.id;
}

void on(Step& step, const CallFailed&, const World&) {
  if (step.state.call == Call::asked) step.state.call = Call::failed;
}

void on(Step& step, const CallAnswered& event, const World&) {
  if (step.state.call != Call::waiting || step.state.call_id != event.id) return;
  step.state.call = Call::answered;
  step.state.call_id.clear();
}

}  // namespace yimen::visit
