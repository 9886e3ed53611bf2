// Free text.
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

std::string show(const catalogue::Field&, const Answer& answer, const Showing&) { return answer.text; }

}  // namespace

const Kind kText{fold_answer, judge, show, example};

}  // namespace yimen::form
