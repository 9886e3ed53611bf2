// The administrator's list of the fleet's terminals.
#include <nlohmann/json.hpp>

#include "backend/json.h"
#include "backend/problem.h"
#include "backend/routes.h"
#include "backend/terminals/terminals.h"

namespace yimen::backend {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t kLongestName = 120;

ordered_json to_json(const Terminal& terminal) {
  ordered_json json{
      {"terminal", terminal.id}, {"name", terminal.name}, {"added_at", utc_text(terminal.added_at)}};
  if (terminal.enrolled_at) json["enrolled_at"] = utc_text(*terminal.enrolled_at);
  if (terminal.valid_until) json["valid_until"] = utc_text(*terminal.valid_until);
  if (terminal.revoked_at) json["revoked_at"] = utc_text(*terminal.revoked_at);
  return json;
}

// For a new terminal by its name, or a further code for one that is there.
Result<std::optional<Terminals::Added>> add(const Call& call, const nlohmann::json& body) {
  const Terminals terminals(call.database, call.clock);
  if (const auto id = text_in(body, "terminal", kLongestName)) return terminals.add_code(call.random, *id);
  const auto added = terminals.add(call.random, text_in(body, "name", kLongestName).value_or(""));
  if (!added) return fail(added);
  return std::optional(*added);
}

}  // namespace

Response add_terminal(const Call& call) {
  const auto body = object_in(call.request);
  if (!body || text_in(*body, "name", kLongestName).has_value() ==
                   text_in(*body, "terminal", kLongestName).has_value())
    return problem(kMalformed, "name or terminal");
  const auto added = add(call, *body);
  if (!added) return store_problem(added.error());
  if (!*added) return problem(kNotFound);
  const auto& code = **added;
  return {
      201,
      ordered_json{{"terminal", code.id}, {"code", code.code}, {"expires_at", utc_text(code.until)}}.dump()};
}

Response list_terminals(const Call& call) {
  const auto all = Terminals(call.database, call.clock).all();
  if (!all) return store_problem(all.error());
  ordered_json list = ordered_json::array();
  for (const auto& terminal : *all) list.push_back(to_json(terminal));
  return {200, ordered_json{{"terminals", list}}.dump()};
}

Response revoke_terminal(const Call& call) {
  const std::string& id = call.parameters.at("id");
  const auto revoked = Terminals(call.database, call.clock).revoke(id);
  if (!revoked) return store_problem(revoked.error());
  call.gate.forget(id);
  return *revoked ? Response{204, "", ""} : problem(kNotFound);
}

}  // namespace yimen::backend
