// Where requests stand: by the receipt's code, or the person's own.
#include "kiosk/visit/steps.h"

namespace yimen::visit {
namespace {

bool is_asked(const State& state, const std::string& about) {
  return state.requests && state.requests->about == about;
}

// The returned request shown, where it can be corrected here.
const catalogue::Service* correctable(const State& state, const World& world) {
  const auto* request = state.requests ? shown_request(*state.requests) : nullptr;
  if (!state.identity || request == nullptr || request->stage != Stage::returned) return nullptr;
  return world.catalogue.find(request->service_id);
}

}  // namespace

bool can_correct(const State& state, const World& world) { return correctable(state, world) != nullptr; }

void on(Step& step, const ReceiptOffered&, const World& world) {
  const bool readable = hal::usable(world.station.camera) || hal::usable(world.station.scanner);
  if (step.state.screen != Screen::identify || !readable || step.state.practice) return;
  watch_for_code(step, world);
  step.state.for_receipt = true;
}

void look_up(Step& step, const ReceiptCode& code, const World& world) {
  step.state.requests = Requests{.about = code.number, .all = {}, .shown = code.number};
  step.effects.emplace_back(WatchCodes{false});
  step.effects.emplace_back(LookUpReceipt{code.number, code.check});
  step.state.overlay = Overlay::none;
  go(step, Screen::request, world);
}

void look_up_own(Step& step) {
  const auto& identity = step.state.identity;
  const auto tag = identity ? identity::person_tag(identity->person_key) : std::string();
  if (tag.empty()) return;
  if (!step.state.requests) step.state.requests = Requests{.about = tag, .all = {}, .shown = {}};
  step.state.requests->backend = Requests::Backend::asked;
  step.effects.emplace_back(LookUpPerson{tag});
}

void on(Step& step, const RequestsAsked&, const World& world) {
  if (step.state.screen != Screen::home || !step.state.requests) return;
  look_up_own(step);
  go(step, Screen::requests, world);
}

void on(Step& step, const RequestChosen& event, const World& world) {
  if (step.state.screen != Screen::requests) return;
  step.state.requests->shown = event.number;
  if (shown_request(*step.state.requests) != nullptr) go(step, Screen::request, world);
}

void on(Step& step, const StandingKnown& event, const World&) {
  if (!is_asked(step.state, event.about)) return;
  auto& requests = *step.state.requests;
  merge(requests, event.requests, event.source);
  if (event.source == Source::backend) requests.backend = Requests::Backend::answered;
}

void on(Step& step, const BackendUnreachable& event, const World&) {
  if (!is_asked(step.state, event.about)) return;
  step.state.requests->backend = Requests::Backend::unreachable;
}

void leave_request(Step& step, const World& world) {
  if (!step.state.identity) return end_visit(step);
  go(step, Screen::requests, world);
}

void go_on_from_request(Step& step, const World& world) {
  const auto* service = correctable(step.state, world);
  if (service == nullptr) return leave_request(step, world);
  if (refuse_without_storage(step, world)) return;
  forget_service(step.state);
  step.state.refers_to = step.state.requests->shown;
  open_service(step, *service, world);
}

}  // namespace yimen::visit
