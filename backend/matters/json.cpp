#include "backend/matters/json.h"

#include <nlohmann/json.hpp>

#include "backend/json.h"

namespace yimen::backend {

using nlohmann::ordered_json;

void add_standing(ordered_json& json, const Matter& matter, const Offices& offices) {
  json["stage"] = workflow::name_of(matter.stage);
  json["office"] = to_json(offices.name_of(matter.office));
  json["next_step"] = to_json(matter.next_step);
  json["due_on"] = matter.due_on;
  json["at"] = utc_text(matter.changed_at);
}

ordered_json to_json(const TakenStep& step) {
  ordered_json json{{"action", workflow::name_of(step.action)},
                    {"from", workflow::name_of(step.from)},
                    {"to", workflow::name_of(step.to)},
                    {"person", step.person},
                    {"at", utc_text(step.at)}};
  if (!step.note.zh.empty()) json["note"] = to_json(step.note);
  return json;
}

}  // namespace yimen::backend
