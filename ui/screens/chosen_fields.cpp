#include "ui/screens/field_parts.h"

#include <algorithm>

#include "ui/kit/choice.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

using catalogue::FieldType;
using catalogue::Option;

// The answer after an option was touched. One of several: it alone. Any of several: put in or taken out.
form::Answer toggled(const catalogue::Field& field, form::Answer answer, const std::string& option) {
  if (field.type != FieldType::multiple_choice) {
    answer.chosen = {option};
  } else if (is_chosen(answer, option)) {
    std::erase(answer.chosen, option);
  } else {
    answer.chosen.push_back(option);
  }
  return answer;
}

void add_option(ui::Flow& flow, const Question& q, const Option& option,
                const std::function<void()>& on_chosen) {
  const Language language = q.ui.language();
  const ui::Choice choice{.id = option.id,
                          .label = option.label.in(language),
                          .note = option.note.in(language),
                          .selected = is_chosen(answer_of(q), option.id)};
  const bool several = q.field.type == FieldType::multiple_choice;
  flow.add(choice_height(q.ui, choice, flow.width()), [q, choice, several, &option, on_chosen](Rect box) {
    if (!(several ? checkbox(q.ui, box, choice) : radio(q.ui, box, choice))) return;
    q.emit(visit::Answered{q.field.id, toggled(q.field, answer_of(q), option.id)});
    on_chosen();
  });
  flow.space(2);
}

}  // namespace

bool is_chosen(const form::Answer& answer, const std::string& option) {
  return std::ranges::find(answer.chosen, option) != answer.chosen.end();
}

void add_options(ui::Flow& flow, const Question& q, const std::vector<Option>& options,
                 const std::function<void()>& on_chosen) {
  add_label(flow, q);
  add_complaint(flow, q);
  for (const auto& option : options) add_option(flow, q, option, on_chosen);
}

void add_consent(ui::Flow& flow, const Question& q) {
  const bool agreed = !answer_of(q).chosen.empty();
  const ui::Choice choice{.id = q.field.id, .label = q.field.label.in(q.ui.language()), .selected = agreed};
  add_complaint(flow, q);
  flow.add(choice_height(q.ui, choice, flow.width()), [q, choice, agreed](Rect box) {
    if (!checkbox(q.ui, box, choice)) return;
    q.emit(visit::Answered{q.field.id,
                           {{}, agreed ? std::vector<std::string>{} : std::vector<std::string>{"yes"}}});
  });
}

}  // namespace yimen::screens
