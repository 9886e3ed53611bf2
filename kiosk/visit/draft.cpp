#include "kiosk/visit/draft.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "kiosk/visit/next.h"

namespace yimen::visit {
namespace {

using nlohmann::json;

constexpr int kFormat = 1;

bool in_form(Screen screen) {
  return screen == Screen::question || screen == Screen::review || screen == Screen::declaration ||
         screen == Screen::signature;
}

json to_object(const form::Answers& answers) {
  json object = json::object();
  for (const auto& [field, answer] : answers)
    object[field] = {{"text", answer.text}, {"chosen", answer.chosen}};
  return object;
}

form::Answers answers_of(const json& object) {
  form::Answers answers;
  for (const auto& [field, answer] : object.items())
    answers[field] = {answer.at("text").get<std::string>(),
                      answer.at("chosen").get<std::vector<std::string>>()};
  return answers;
}

}  // namespace

std::string to_json(const Draft& draft) {
  return json{{"format", kFormat},
              {"page", draft.page},
              {"answers", to_object(draft.answers)},
              {"refers_to", draft.refers_to}}
      .dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<Draft> draft_from_json(std::string service_id, int service_version, std::string_view text) {
  try {
    const auto object = json::parse(text);
    if (object.at("format") != kFormat) return std::nullopt;
    return Draft{std::move(service_id), service_version, object.at("page").get<std::string>(),
                 answers_of(object.at("answers")), object.at("refers_to").get<std::string>()};
  } catch (const json::exception&) {
    return std::nullopt;
  }
}

bool unfinished(const State& state) {
  return !state.service_id.empty() && !state.answers.empty() && !state.submitted &&
         state.screen != Screen::submitting;
}

bool can_keep(const State& state, const World& world) {
  return world.station.draft_hours > 0 && state.identity && !state.identity->person_key.empty() &&
         !state.draft_failed;
}

Draft draft_of(const State& state, const World& world) {
  const auto& service = *service_of(state, world);
  const bool past_pages = in_form(state.screen) || state.prove_return == Screen::review;
  const bool at_page = !past_pages || state.screen == Screen::question;
  return {service.id, service.version, at_page ? service.pages.at(state.page).id : std::string(),
          state.answers, state.refers_to};
}

std::optional<Progress> progress_of(const Draft& draft, const State& state, const World& world) {
  const auto* service = world.catalogue.find(draft.service_id);
  if (service == nullptr) return std::nullopt;
  State as_if;
  as_if.identity = state.identity;
  as_if.service_id = draft.service_id;
  as_if.answers = draft.answers;
  const auto page = std::ranges::find(service->pages, draft.page, &catalogue::Page::id);
  if (page == service->pages.end()) {
    const auto all = catalogue::shown_pages(facts_of(as_if, world)).size();
    return Progress{all, all};
  }
  as_if.page = static_cast<std::size_t>(page - service->pages.begin());
  return progress_of(as_if, world);
}

}  // namespace yimen::visit
