// The administrator's list of the offices' people.
#include <nlohmann/json.hpp>

#include "backend/json.h"
#include "backend/problem.h"
#include "backend/routes.h"

namespace yimen::backend {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t kLongestName = 120;

ordered_json to_json(const StaffMember& member) {
  return {{"id", member.person.id},
          {"name", member.name},
          {"office", member.person.office},
          {"level", workflow::name_of(member.person.level)},
          {"added_at", utc_text(member.added_at)}};
}

}  // namespace

Response add_staff(const Call& call) {
  const auto body = object_in(call.request);
  if (!body) return problem(kMalformed, "name, office, level");
  const auto name = text_in(*body, "name", kLongestName);
  const auto office = text_in(*body, "office", kLongestName);
  const auto level = workflow::level_named(text_in(*body, "level", kLongestName).value_or(""));
  if (!name) return problem(kMalformed, "name");
  if (!office || call.offices.find(*office) == nullptr) return problem(kMalformed, "office");
  if (!level) return problem(kMalformed, "level");
  const auto added = Staff(call.database, call.clock).add(call.random, *name, *office, *level);
  if (!added) return store_problem(added.error());
  return {201, ordered_json{{"id", added->id}, {"token", added->token}}.dump()};
}

Response list_staff(const Call& call) {
  const auto all = Staff(call.database, call.clock).all();
  if (!all) return store_problem(all.error());
  ordered_json list = ordered_json::array();
  for (const auto& member : *all) list.push_back(to_json(member));
  return {200, ordered_json{{"staff", list}}.dump()};
}

Response dismiss_staff(const Call& call) {
  const auto dismissed = Staff(call.database, call.clock).dismiss(call.parameters.at("id"));
  if (!dismissed) return store_problem(dismissed.error());
  return *dismissed ? Response{204, "", ""} : problem(kNotFound);
}

}  // namespace yimen::backend
