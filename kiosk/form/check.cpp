#include "kiosk/form/check.h"

#include <algorithm>

#include "kiosk/form/characters.h"
#include "kiosk/form/complaint.h"
#include "kiosk/form/kind.h"

namespace yimen::form {
namespace {

// Far more than any field takes; stops a flood before it is looked at.
constexpr std::size_t kMostBytes = 16 * 1024;
constexpr std::size_t kMostChosen = 64;

bool is_flood(const Answer& answer) {
  return answer.text.size() > kMostBytes || answer.chosen.size() > kMostChosen ||
         std::any_of(answer.chosen.begin(), answer.chosen.end(),
                     [](const auto& id) { return id.size() > kMostBytes; });
}

bool is_readable(const std::string& text) {
  const auto characters = code_points(text);
  return characters && std::none_of(characters->begin(), characters->end(), is_forbidden);
}

Complaint missing(const catalogue::Field& field, const Text& example) {
  using enum catalogue::FieldType;
  if (field.type == single_choice || field.type == multiple_choice) {
    return complain(
        field, {"请选一下“{label}”，例如：{example}。", "Please choose “{label}”, for example: {example}."},
        example);
  }
  if (field.type == consent) return *kConsent.judge(field, {}, {});
  return complain(field,
                  {"请填写“{label}”，例如：{example}。", "Please fill in “{label}”, for example: {example}."},
                  example);
}

Complaint unreadable(const catalogue::Field& field, const Text& example) {
  return complain(
      field,
      {"“{label}”里有认不出的符号，请删掉重新输入，例如：{example}。",
       "“{label}” has characters that cannot be used. Please type it again, for example: {example}."},
      example);
}

}  // namespace

std::optional<Complaint> check(const catalogue::Field& field, const Answer& answer, Date today) {
  const Kind& kind = kind_of(field.type);
  const Text example = kind.example(field, today);
  if (is_flood(answer) || !is_readable(answer.text)) return unreadable(field, example);
  const Answer folded = kind.fold(field, answer);
  if (!folded.empty()) return kind.judge(field, folded, today);
  if (field.optional) return std::nullopt;
  return missing(field, example);
}

Answer normalise(const catalogue::Field& field, const Answer& answer) {
  return kind_of(field.type).fold(field, answer);
}

}  // namespace yimen::form
