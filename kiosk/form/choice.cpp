// One or several of the options that the service offers.
#include <algorithm>

#include "kiosk/common/languages.h"
#include "kiosk/form/complaint.h"
#include "kiosk/form/kind.h"

namespace yimen::form {
namespace {

Text example(const catalogue::Field& field, Date) {
  return field.options.empty() ? Text{} : field.options.front().label;
}

// In the order of the options, each once; what is not an option comes last, for check() to find.
Answer fold_answer(const catalogue::Field& field, const Answer& answer) {
  const auto rank = [&field](const std::string& id) {
    return std::find_if(field.options.begin(), field.options.end(),
                        [&](const auto& option) { return option.id == id; });
  };
  Answer out{{}, answer.chosen};
  std::stable_sort(out.chosen.begin(), out.chosen.end(),
                   [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  out.chosen.erase(std::unique(out.chosen.begin(), out.chosen.end()), out.chosen.end());
  return out;
}

bool all_offered(const catalogue::Field& field, const Answer& answer) {
  return std::all_of(answer.chosen.begin(), answer.chosen.end(),
                     [&](const auto& id) { return find_option(field.options, id) != nullptr; });
}

Complaint not_offered(const catalogue::Field& field, Date today) {
  return complain(field,
                  {"“{label}”请从列出的几项里选，例如：{example}。",
                   "For “{label}” please choose from what is listed, for example: {example}."},
                  example(field, today));
}

std::optional<Complaint> judge_single(const catalogue::Field& field, const Answer& answer, Date today) {
  if (!all_offered(field, answer)) return not_offered(field, today);
  if (answer.chosen.size() == 1) return std::nullopt;
  return complain(field,
                  {"“{label}”只选一项，例如：{example}。",
                   "For “{label}” please choose only one, for example: {example}."},
                  example(field, today));
}

std::optional<Complaint> judge_multiple(const catalogue::Field& field, const Answer& answer, Date today) {
  if (!all_offered(field, answer)) return not_offered(field, today);
  const auto count = static_cast<int>(answer.chosen.size());
  const int least = field.limits.min_choices.value_or(1);
  const int most = field.limits.max_choices.value_or(static_cast<int>(field.options.size()));
  if (count < least) {
    return complain(field,
                    {"“{label}”至少选{least}项，例如：{example}。",
                     "For “{label}” please choose at least {least}, for example: {example}."},
                    example(field, today), {{"least", same(least)}});
  }
  if (count > most) {
    return complain(
        field,
        {"“{label}”最多选{most}项，请去掉几项，例如只留：{example}。",
         "For “{label}” please choose at most {most}; take some away and keep for example: {example}."},
        example(field, today), {{"most", same(most)}});
  }
  return std::nullopt;
}

std::string show(const catalogue::Field& field, const Answer& answer, const Showing& showing) {
  std::string out;
  for (const auto& id : answer.chosen) {
    const auto* option = find_option(field.options, id);
    if (option == nullptr) continue;
    if (!out.empty()) out += builds_as_chinese(showing.language) ? "、" : ", ";
    out += option->label.in(showing.language);
  }
  return out;
}

}  // namespace

const Kind kSingleChoice{fold_answer, judge_single, show, example};
const Kind kMultipleChoice{fold_answer, judge_multiple, show, example};

}  // namespace yimen::form
