// A service from its introduction to its submission.
#include <algorithm>

#include "kiosk/visit/body.h"
#include "kiosk/visit/faults.h"
#include "kiosk/visit/steps.h"

namespace yimen::visit {
namespace {

std::vector<std::size_t> shown(const State& state, const World& world) {
  return catalogue::shown_pages(facts_of(state, world));
}

const catalogue::Field* field_of(const catalogue::Page& page, std::string_view id) {
  const auto found = std::ranges::find(page.fields, id, &catalogue::Field::id);
  return found == page.fields.end() ? nullptr : &*found;
}

form::Answer answer_of(const State& state, const std::string& field) {
  const auto found = state.answers.find(field);
  return found == state.answers.end() ? form::Answer{} : found->second;
}

auto complaints_about(const catalogue::Page& page, const State& state, const World& world) {
  decltype(State::complaints) complaints;
  for (const auto& field : page.fields)
    if (auto complaint = form::check(field, answer_of(state, field.id), china_date(world.wall)))
      complaints.emplace(field.id, std::move(*complaint));
  return complaints;
}

void offer_what_is_known(State& state, const catalogue::Service& service) {
  for (const auto& page : service.pages)
    for (const auto& field : page.fields)
      if (field.known == catalogue::Known::person_name && answer_of(state, field.id).empty())
        state.answers[field.id].text = state.identity->name;
}

void show_page(Step& step, std::size_t page, const World& world) {
  go(step, Screen::question, world);
  step.state.page = page;
}

bool stop_where_ineligible(Step& step, const World& world) {
  step.state.broken_rule = catalogue::broken_rule(facts_of(step.state, world));
  if (!step.state.broken_rule) return false;
  go(step, Screen::ineligible, world);
  return true;
}

// The first page that still lacks a good answer: a change may have brought new questions.
std::optional<std::size_t> first_open_page(const State& state, const World& world) {
  const auto& pages = service_of(state, world)->pages;
  for (const std::size_t page : shown(state, world))
    if (!complaints_about(pages[page], state, world).empty()) return page;
  return std::nullopt;
}

void go_on_from(Step& step, const World& world) {
  const auto pages = shown(step.state, world);
  const auto after = std::ranges::upper_bound(pages, step.state.page);
  if (!step.state.changing && after != pages.end()) return show_page(step, *after, world);
  if (const auto open = first_open_page(step.state, world)) return show_page(step, *open, world);
  step.state.changing = false;
  go(step, Screen::review, world);
}

}  // namespace

// Said before the first question, not after the last.
bool refuse_without_storage(Step& step, const World& world) {
  if (world.station.storage != hal::Status::fault || step.state.practice) return false;
  step.state.notice = Error{&kStorageOut, ""};
  return true;
}

void on(Step& step, const ServiceChosen& event, const World& world) {
  if (step.state.screen != Screen::home || !world.catalogue.find(event.id)) return;
  if (refuse_without_storage(step, world)) return;
  const bool another = step.state.service_id != event.id;
  if (another) forget_service(step.state);
  const auto& draft = step.state.draft;
  const auto& service = *world.catalogue.find(event.id);
  if (another && draft && draft->service_id == event.id) take_up(step.state, service, world);
  open_service(step, service, world);
}

void open_service(Step& step, const catalogue::Service& service, const World& world) {
  step.state.service_id = service.id;
  if (stop_where_ineligible(step, world)) return;
  go(step, Screen::introduction, world);
}

void resume_form(Step& step, const std::string& id, const World& world) {
  const auto& service = *service_of(step.state, world);
  offer_what_is_known(step.state, service);
  if (stop_where_ineligible(step, world)) return;
  const auto page = std::ranges::find(service.pages, id, &catalogue::Page::id);
  const auto index = static_cast<std::size_t>(page - service.pages.begin());
  if (std::ranges::binary_search(shown(step.state, world), index)) return show_page(step, index, world);
  if (const auto open = first_open_page(step.state, world)) return show_page(step, *open, world);
  go(step, Screen::review, world);
}

void on(Step& step, const Answered& event, const World& world) {
  if (step.state.screen == Screen::papers) return answer_papers(step, event);
  const auto* page = page_of(step.state, world);
  if (step.state.screen != Screen::question || !page || !field_of(*page, event.field)) return;
  step.state.answers[event.field] = event.answer;
  step.state.complaints.erase(event.field);
}

void on(Step& step, const ChangeAsked& event, const World& world) {
  if (step.state.screen != Screen::review || event.page >= service_of(step.state, world)->pages.size())
    return;
  step.state.changing = true;
  show_page(step, event.page, world);
}

void on(Step& step, const ConsentSet& event, const World&) {
  State& state = step.state;
  if (state.screen == Screen::declaration) state.consented = event.agreed;
  if (state.screen == Screen::helper_consent) state.helper->agreed = event.agreed;
  if (state.screen == Screen::person_consent) state.helper->person_agreed = event.agreed;
}

void on(Step& step, const DeclarationSet& event, const World&) {
  if (step.state.screen == Screen::declaration) step.state.declared = event.agreed;
}

void start_form(Step& step, const World& world) {
  offer_what_is_known(step.state, *service_of(step.state, world));
  const auto pages = shown(step.state, world);
  if (!pages.empty()) show_page(step, pages.front(), world);
}

void leave_page(Step& step, const World& world) {
  auto complaints = complaints_about(*page_of(step.state, world), step.state, world);
  if (!complaints.empty()) {
    step.state.complaints = std::move(complaints);
    return;
  }
  if (!stop_where_ineligible(step, world)) go_on_from(step, world);
  keep_draft(step, world);
}

void previous_page(Step& step, const World& world) {
  keep_draft(step, world);
  const auto pages = shown(step.state, world);
  const auto here = std::ranges::lower_bound(pages, step.state.page);
  if (step.state.changing && !first_open_page(step.state, world)) {
    step.state.changing = false;
    return go(step, Screen::review, world);
  }
  if (here == pages.begin()) return go(step, Screen::introduction, world);
  show_page(step, *std::prev(here), world);
}

void back_to_form(Step& step, const World& world) {
  const bool nothing_asked_yet = step.state.answers.empty();
  if (nothing_asked_yet) return forget_service(step.state), go(step, Screen::home, world);
  const auto pages = shown(step.state, world);
  if (step.state.screen == Screen::review && !pages.empty()) step.state.page = pages.back();
  show_page(step, step.state.page, world);
}

void submit(Step& step, const World& world) {
  State& state = step.state;
  if (!state.consented || !state.declared || refuse_without_storage(step, world)) return;
  go(step, Screen::submitting, world);
  const auto& service = *service_of(state, world);
  step.effects.emplace_back(
      SubmitRequest{.service_id = service.id,
                    .service_version = service.version,
                    .body = request_body(state, world),
                    .refers_to = state.refers_to,
                    .person_key = state.identity ? state.identity->person_key : std::string(),
                    .ends_draft = state.draft && state.draft->service_id == service.id,
                    .papers = papers_of(state)});
}

}  // namespace yimen::visit
