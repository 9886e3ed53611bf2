// Takes the steps of the offices' people.
#include <nlohmann/json.hpp>

#include "backend/json.h"
#include "backend/matters/json.h"
#include "backend/matters/matters.h"
#include "backend/problem.h"
#include "backend/routes.h"

namespace yimen::backend {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestNote = 600;  // bytes: 200 Chinese characters
constexpr std::size_t kKeyDigits = 32;

// Nothing where what is there is no note.
std::optional<Text> note_in(const json& order) {
  const auto note = order.find("note");
  if (note == order.end()) return Text{};
  if (!note->is_object()) return std::nullopt;
  const auto zh = text_in(*note, "zh", kLongestNote);
  const auto en = text_in(*note, "en", kLongestNote);
  if (!zh || (note->contains("en") && !en)) return std::nullopt;
  return Text{*zh, en.value_or("")};
}

std::optional<Matters::Order> order_in(const Call& call) {
  const auto body = object_in(call.request);
  if (!body) return std::nullopt;
  const auto action = workflow::action_named(text_in(*body, "action", kKeyDigits).value_or(""));
  const auto note = note_in(*body);
  if (!action || *action == workflow::Action::resubmit || !note) return std::nullopt;
  Matters::Order order{call.parameters.at("receipt"), text_in(*body, "key", kKeyDigits).value_or(""), *action,
                       *note, std::nullopt};
  order.seen = workflow::stage_named(text_in(*body, "stage", kKeyDigits).value_or(""));
  const bool whole =
      body->contains("key") != order.key.empty() && body->contains("stage") == order.seen.has_value();
  return whole ? std::optional(order) : std::nullopt;
}

Response problem_of(Matters::Objection objection) {
  using enum Matters::Objection;
  switch (objection) {
    case not_found: return problem(kNotFound);
    case ambiguous: return problem(kAmbiguous);
    case no_reason: return problem(kMalformed, "note");
    case other_office: return problem(kNotAllowed, "office");
    case level_too_low: return problem(kNotAllowed, "level");
    case own_work: return problem(kNotAllowed, "own work");
    case wrong_stage: return problem(kWrongStage, "stage");
    case overtaken: return problem(kWrongStage, "overtaken");
  }
  return problem(kFailed);
}

}  // namespace

Response take_step(const Call& call) {
  // Administrators appoint people; they decide nothing.
  if (!call.member) return problem(kNotAllowed, "administrator");
  const auto order = order_in(call);
  if (!order) return problem(kMalformed, "action, note, key, stage");
  const Matters matters(call.database, call.offices, call.timetable, call.clock);
  const auto outcome = matters.take(call.member->person, *order);
  if (!outcome) return store_problem(outcome.error());
  if (const auto* objection = std::get_if<Matters::Objection>(&*outcome)) return problem_of(*objection);
  const Matter& matter = std::get<Matter>(*outcome);
  nlohmann::ordered_json body{{"key", matter.key}, {"receipt", matter.receipt}};
  add_standing(body, matter, call.offices);
  return {200, body.dump()};
}

}  // namespace yimen::backend
