// Staff register people, print cards for them, and let a phone show their codes.
#include <nlohmann/json.hpp>

#include "backend/codes/issuing.h"
#include "backend/codes/people.h"
#include "backend/json.h"
#include "backend/phone/phones.h"
#include "backend/problem.h"
#include "backend/routes.h"

namespace yimen::backend {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::size_t kLongestName = 150;  // bytes of fifty characters
constexpr std::size_t kLongestId = 40;
constexpr int kPage = 200;
constexpr int kUsualDays = 3650;
constexpr int kMostDays = 36500;

People people_of(const Call& call) { return {call.database, call.keys, call.clock}; }

std::string who_asks(const Call& call) { return call.member ? call.member->person.id : "administrator"; }

// A whole number from `least` to `most`.
std::optional<int> whole_in(const json& object, const char* name, int least, int most) {
  const auto found = object.find(name);
  if (found == object.end() || !found->is_number_integer()) return std::nullopt;
  const auto value = found->get<std::int64_t>();
  return value >= least && value <= most ? std::optional(static_cast<int>(value)) : std::nullopt;
}

// The field that is wrong, or nothing.
std::string_view read(const json& body, Particulars& who) {
  const auto name = text_in(body, "name", kLongestName);
  if (!name || !identity::is_chinese_name(*name)) return "name";
  const auto area = whole_in(body, "area", 110000, 999999);
  if (!area) return "area";
  const json staff = body.value("staff", json(false));
  if (!staff.is_boolean()) return "staff";
  const auto birth_year = whole_in(body, "birth_year", 1870, 2200);
  if (birth_year.has_value() == staff.get<bool>()) return "birth_year";
  who = {*name, birth_year.value_or(0), *area, staff};
  return {};
}

ordered_json to_json(const Registered& person) {
  ordered_json one{{"person", person.id},
                   {"name", person.who.name},
                   {"area", person.who.area},
                   {"staff", person.who.staff},
                   {"subject", to_hex(person.subject)},
                   {"status_index", person.status_index},
                   {"added_at", utc_text(person.added_at)}};
  if (!person.who.staff) one["birth_year"] = person.who.birth_year;
  return one;
}

ordered_json to_json(const IssuedCode& code) {
  return {{"code", code.text},
          {"modules", code.code.modules},
          {"from", utc_text(code.from)},
          {"until", utc_text(code.until)}};
}

}  // namespace

Response add_person(const Call& call) {
  const auto body = object_in(call.request);
  if (!body) return problem(kMalformed, "name, birth_year, area");
  Particulars who;
  if (const auto wrong = read(*body, who); !wrong.empty()) return problem(kMalformed, wrong);
  if (who.staff && call.member) return problem(kNotAllowed, "administrator");
  const auto added = people_of(call).add(call.random, who, who_asks(call));
  if (!added) return store_problem(added.error());
  return {201, to_json(*added).dump()};
}

Response list_people(const Call& call) {
  const auto given = call.request.query.find("after");
  const std::string after = given == call.request.query.end() ? "" : given->second;
  if (after.size() > kLongestId) return problem(kMalformed, "after");
  const auto people = people_of(call).after(after, kPage);
  if (!people) return store_problem(people.error());
  ordered_json list = ordered_json::array();
  for (const auto& person : *people) list.push_back(to_json(person));
  ordered_json body{{"people", list}};
  if (list.size() == kPage) body["next"] = people->back().id;
  return {200, body.dump()};
}

Response remove_person(const Call& call) {
  const auto removed = people_of(call).remove(call.parameters.at("id"));
  if (!removed) return store_problem(removed.error());
  return *removed ? Response{204, "", ""} : problem(kNotFound);
}

Response renew_person(const Call& call) {
  const auto renewed = people_of(call).renew(call.parameters.at("id"));
  if (!renewed) return store_problem(renewed.error());
  return *renewed ? Response{200, to_json(**renewed).dump()} : problem(kNotFound);
}

Response add_phone(const Call& call) {
  const auto person = people_of(call).find(call.parameters.at("id"));
  if (!person) return store_problem(person.error());
  if (!*person) return problem(kNotFound);
  const auto added = Phones(call.database, call.clock).add(call.random, (*person)->id, who_asks(call));
  if (!added) return store_problem(added.error());
  return {201, ordered_json{{"phone", added->id},
                            {"secret", added->secret},
                            {"expires_at", utc_text(added->until)},
                            {"page", "/phone#" + added->secret}}
                   .dump()};
}

Response stop_phones(const Call& call) {
  const auto stopped = Phones(call.database, call.clock).stop_all_of(call.parameters.at("id"));
  if (!stopped) return store_problem(stopped.error());
  return {200, ordered_json{{"stopped", *stopped}}.dump()};
}

Response issue_code(const Call& call) {
  const auto body = object_in(call.request);
  const auto id = body ? text_in(*body, "person", kLongestId) : std::nullopt;
  if (!id) return problem(kMalformed, "person");
  const auto days = body->contains("days") ? whole_in(*body, "days", 1, kMostDays) : kUsualDays;
  if (!days) return problem(kMalformed, "days");
  if (call.issuer == nullptr) return problem(kNoIssuer);
  const auto person = people_of(call).find(*id);
  if (!person) return store_problem(person.error());
  if (!*person) return problem(kNotFound);
  if ((*person)->who.staff) return problem(kMalformed, "staff have no cards: let their phone show a code");
  const auto code = issue_card(**person, *call.issuer, call.clock.wall(), *days);
  if (!code) return problem(kMalformed, code.error());
  return {201, to_json(*code).dump()};
}

}  // namespace yimen::backend
