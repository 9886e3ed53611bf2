#include <nlohmann/json.hpp>

#include "kiosk/form/check.h"
#include "kiosk/form/money.h"

namespace yimen::form {
namespace {

using nlohmann::json;

// Money as whole fen, dates as ISO 8601, choices as ids: what a program wants. `answer` is normalised and not
// empty.
json value_of(const catalogue::Field& field, const Answer& answer) {
  using enum catalogue::FieldType;
  switch (field.type) {
    case single_choice: return answer.chosen.front();
    case multiple_choice: return answer.chosen;
    case money: return fen_of(answer.text).value_or(0);
    case address:
      return {{"community", answer.chosen.empty() ? "" : answer.chosen.front()}, {"detail", answer.text}};
    case consent: return true;
    case text:
    case name:
    case id_number:
    case mobile:
    case date: return answer.text;
  }
  return nullptr;
}

}  // namespace

std::string to_json(const catalogue::Service& service, const std::vector<std::size_t>& shown,
                    const Answers& answers) {
  json out = json::object();
  for (const std::size_t page : shown) {
    for (const auto& field : service.pages.at(page).fields) {
      const auto found = answers.find(field.id);
      if (found == answers.end()) continue;
      const Answer answer = normalise(field, found->second);
      if (!answer.empty()) out[field.id] = value_of(field, answer);
    }
  }
  return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace yimen::form
