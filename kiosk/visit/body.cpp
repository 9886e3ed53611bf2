#include "kiosk/visit/body.h"

#include <nlohmann/json.hpp>

namespace yimen::visit {
namespace {

using nlohmann::json;

json person(const std::optional<identity::Identity>& identity) {
  if (!identity) return nullptr;
  json object{{"name", identity->name},
              {"subject", identity->subject},
              {"area", identity->area},
              {"assurance", identity::name_of(identity->assurance())},
              {"evidence", identity::names_of(identity->evidence)}};
  if (!identity->person_key.empty()) object["tag"] = identity::person_tag(identity->person_key);
  if (identity->birth_year) object["birth_year"] = *identity->birth_year;
  return object;
}

// The very words that were on the screen, so that nobody has to guess later what was agreed to.
json agreed(const State& state, const catalogue::Service& service) {
  const Language language = state.settings.language;
  return {{{"kind", "consent"}, {"agreed", state.consented}, {"text", service.consent.in(language)}},
          {{"kind", "declaration"}, {"agreed", state.declared}, {"text", service.declaration.in(language)}}};
}

json consent(const char* kind, std::string_view by, bool given, const Text& words, Language language) {
  return {{"kind", kind}, {"by", by}, {"agreed", given}, {"text", words.in(language)}};
}

// Who is not here has agreed elsewhere: it is the helper who says so.
json helper_of(const Helper& helper, Language language) {
  const auto& who = *helper.identity;
  const bool here = helper.how == Helping::accompanies;
  return {{"how", name_of(*helper.how)},
          {"relation", name_of(*helper.relation)},
          {"name", who.name},
          {"subject", who.subject},
          {"assurance", identity::name_of(who.assurance())},
          {"evidence", identity::names_of(who.evidence)},
          {"agreed",
           {consent("helping", "helper", helper.agreed, helper_terms(*helper.how), language),
            consent("being-helped", here ? "person" : "helper", helper.person_agreed,
                    person_terms(*helper.how), language)}}};
}

}  // namespace

std::string request_body(const State& state, const World& world) {
  const auto& service = *service_of(state, world);
  const auto shown = catalogue::shown_pages(facts_of(state, world));
  json body{{"language", state.settings.language == Language::en ? "en" : "zh"},
            {"person", person(state.identity)},
            {"answers", json::parse(form::to_json(service, shown, state.answers))},
            {"agreed", agreed(state, service)}};
  if (state.helper && complete(*state.helper))
    body["helper"] = helper_of(*state.helper, state.settings.language);
  if (!state.staff.empty()) body["assisted_by"] = state.staff;
  // The drawing itself is an attachment of this name.
  if (service.signature) body["signature"] = state.signature.empty() ? "not given" : "signature";
  return body.dump();
}

std::string evaluation_body(int stars) { return json{{"stars", stars}}.dump(); }

}  // namespace yimen::visit
