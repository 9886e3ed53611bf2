// An unfinished application: kept for its owner, found again, taken up.
#include <algorithm>

#include "kiosk/common/secret.h"
#include "kiosk/form/check.h"
#include "kiosk/visit/steps.h"

namespace yimen::visit {
namespace {

const catalogue::Field* field_of(const catalogue::Service& service, std::string_view id) {
  for (const auto& page : service.pages)
    for (const auto& field : page.fields)
      if (field.id == id) return &field;
  return nullptr;
}

// Answers that the form of today would take. Where the form is the same, also what was wrong: it is being
// corrected.
form::Answers fitting(const Draft& draft, const catalogue::Service& service, const World& world) {
  if (draft.service_version == service.version) return draft.answers;
  form::Answers answers;
  for (const auto& [id, answer] : draft.answers) {
    const auto* field = field_of(service, id);
    if (field != nullptr && !form::check(*field, answer, china_date(world.wall))) answers[id] = answer;
  }
  return answers;
}

}  // namespace

Remark take_up(State& state, const catalogue::Service& service, const World& world) {
  state.answers = fitting(*state.draft, service, world);
  state.refers_to = state.draft->refers_to;
  return state.draft->service_version == service.version ? Remark::taken_up : Remark::form_changed;
}

void on(Step& step, const DraftFound& event, const World&) {
  const auto& identity = step.state.identity;
  const bool theirs = identity && same_secret(identity->person_key, event.person_key);
  if (theirs && step.state.service_id.empty()) step.state.draft = event.draft;
}

void on(Step& step, const DraftNotKept&, const World&) {
  step.state.draft.reset();
  step.state.draft_failed = true;
}

void on(Step& step, const DraftResumed&, const World& world) {
  State& state = step.state;
  if (state.screen != Screen::home || !state.draft) return;
  const auto* service = world.catalogue.find(state.draft->service_id);
  if (service == nullptr || refuse_without_storage(step, world)) return;
  forget_service(state);
  state.service_id = service->id;
  const auto remark = take_up(state, *service, world);
  resume_form(step, remark == Remark::taken_up ? state.draft->page : std::string(), world);
  if (state.screen != Screen::ineligible) state.remark = remark;
}

void on(Step& step, const DraftDropped&, const World&) {
  if (step.state.screen != Screen::home || !step.state.draft) return;
  if (step.state.service_id == step.state.draft->service_id) forget_service(step.state);
  drop_draft(step);
}

void keep_draft(Step& step, const World& world) {
  State& state = step.state;
  if (!unfinished(state) || !can_keep(state, world)) return;
  state.draft = draft_of(state, world);
  step.effects.emplace_back(SaveDraft{state.identity->person_key, *state.draft});
}

void drop_draft(Step& step) {
  const auto& identity = step.state.identity;
  if (step.state.draft && identity) step.effects.emplace_back(DropDraft{identity->person_key});
  step.state.draft.reset();
}

}  // namespace yimen::visit
