// Where something is: a community from the list and the rest in words.
#include "kiosk/common/languages.h"
#include "kiosk/form/complaint.h"
#include "kiosk/form/fold.h"
#include "kiosk/form/kind.h"
#include "kiosk/form/mask.h"

namespace yimen::form {
namespace {

constexpr int kLongest = 100;

Text example() { return {"幸福路12号3栋2单元401", "12 Xingfu Road, building 3, unit 2, room 401"}; }
Text example(const catalogue::Field&, Date) { return example(); }

Answer fold_answer(const catalogue::Field&, const Answer& answer) {
  Answer out{fold_text(answer.text), {}};
  for (const auto& id : answer.chosen) {
    if (!id.empty()) out.chosen.push_back(id);
  }
  return out;
}

std::optional<Complaint> judge(const catalogue::Field& field, const Answer& answer, Date) {
  const bool is_listed = answer.chosen.size() == 1 &&
                         (field.options.empty() || find_option(field.options, answer.chosen.front()));
  if (!is_listed) {
    return complain(field,
                    {"“{label}”请先选一个社区，再写街道门牌，例如：{example}。",
                     "For “{label}” please choose a community first and then add the street and number, for "
                     "example: {example}."},
                    example());
  }
  if (answer.text.empty()) {
    return complain(field,
                    {"“{label}”还差街道和门牌号，例如：{example}。",
                     "“{label}” still needs the street and number, for example: {example}."},
                    example());
  }
  return check_length(field, answer.text, field.limits.min_length.value_or(2),
                      field.limits.max_length.value_or(kLongest), example());
}

std::string show(const catalogue::Field&, const Answer& answer, const Showing& showing) {
  const auto* community =
      answer.chosen.empty() ? nullptr : find_option(showing.communities, answer.chosen.front());
  const auto detail = showing.masked ? masked_place(answer.text) : answer.text;
  if (community == nullptr) return detail;
  const std::string& name = community->label.in(showing.language);
  if (answer.text.empty()) return name;
  return builds_as_chinese(showing.language) ? name + " " + detail : detail + ", " + name;
}

}  // namespace

const Kind kAddress{fold_answer, judge, show, example};

}  // namespace yimen::form
