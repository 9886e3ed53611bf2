// Free text.
#include "kiosk/form/characters.h"
#include "kiosk/form/fold.h"
#include "kiosk/form/kind.h"

namespace yimen::form {
namespace {

constexpr int kLongest = 500;  // where the service names no limit

Text example() { return {"楼道灯坏了三天", "The light in the stairs has been out for three days"}; }
Text example(const catalogue::Field&, Date) { return example(); }

Answer fold_answer(const catalogue::Field&, const Answer& answer) { return typed(fold_text(answer.text)); }

std::optional<Complaint> judge(const catalogue::Field& field, const Answer& answer, Date) {
  return check_length(field, answer.text, field.limits.min_length.value_or(1),
                      field.limits.max_length.value_or(kLongest), example());
}

// A sentence is hidden altogether: any word of it may be the one that tells.
std::string hidden(const std::string& text, Language language) {
  const auto characters = code_points(text);
  const auto count = std::to_string(characters ? characters->size() : 0);
  const Text told{"写了" + count + "个字", count + " characters"};
  return told.in(language);
}

std::string show(const catalogue::Field&, const Answer& answer, const Showing& showing) {
  return showing.masked ? hidden(answer.text, showing.language) : answer.text;
}

}  // namespace

const Kind kText{fold_answer, judge, show, example};

}  // namespace yimen::form
