#include "ui/screens/field_entry.h"

#include <algorithm>

#include "ui/kit/kit.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

using catalogue::FieldType;
using catalogue::Option;
using WantsKeyboard = std::function<void()>;

constexpr std::size_t kIdNumberLength = 18;
constexpr std::size_t kMobileLength = 11;
constexpr std::size_t kMoneyLength = 10;
constexpr std::size_t kDateLength = 10;
constexpr std::size_t kNameLength = 40;
constexpr std::size_t kTextLength = 200;
constexpr std::size_t kSentence = 20;  // a longer answer has several lines

bool is_chosen(const form::Answer& answer, const std::string& option) {
  return std::ranges::find(answer.chosen, option) != answer.chosen.end();
}

std::size_t longest(const catalogue::Field& field, std::size_t otherwise) {
  return field.limits.max_length ? static_cast<std::size_t>(*field.limits.max_length) : otherwise;
}

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

// Under rows to choose from; fields show their own.
void add_complaint(ui::Flow& flow, const Question& q) {
  if (const auto complaint = complaint_of(q); !complaint.empty())
    add_notice(flow, q.ui, ui::NoticeKind::wrong, {}, complaint);
}

// Of one field among several: the page's title says it where there is only one.
std::string label_of(const Question& q) {
  const auto& label = q.field.label.in(q.ui.language());
  return q.field.optional && !q.only ? marked_optional(q.ui, label) : label;
}

void add_label(ui::Flow& flow, const Question& q) {
  if (q.only) return;
  flow.text(label_of(q), {.step = ui::TextStep::heading});
  flow.space(1);
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

struct TypedText {
  std::string label, value, example, complaint, suffix;
  std::size_t lines;
  ui::Field field(const Question& q) const {
    return {.id = q.field.id,
            .label = label,
            .value = value,
            .example = example,
            .complaint = complaint,
            .suffix = suffix,
            .lines = lines,
            .label_shown = !q.only || q.field.type == FieldType::address,
            .active = q.active,
            .personal = q.field.personal};
  }
};

TypedText typed_text_of(const Question& q) {
  const Language language = q.ui.language();
  TypedText text{label_of(q), answer_of(q).text, q.field.example.in(language), complaint_of(q), {}, 1};
  if (q.active) text.value += q.view.entries.composing();
  if (q.field.type == FieldType::money) text.suffix = q.ui.tr("元");
  if (q.field.type == FieldType::address) text.label = q.ui.tr("路名、楼号、门牌号");
  const bool sentence = q.field.type == FieldType::text && longest(q.field, kTextLength) > kSentence;
  if (sentence) text.lines = 3;
  return text;
}

void act(const Question& q, ui::FieldAction action, const WantsKeyboard& wants_keyboard) {
  if (action == ui::FieldAction::none) return;
  if (action == ui::FieldAction::cleared) {
    q.view.entries.forget();
    q.emit(visit::Answered{q.field.id, {{}, answer_of(q).chosen}});
  }
  wants_keyboard();
}

void add_typed(ui::Flow& flow, const Question& q, const WantsKeyboard& wants_keyboard) {
  auto text = typed_text_of(q);
  const float height = field_height(q.ui, text.field(q), flow.width());
  flow.add(height, [q, wants_keyboard, text = std::move(text)](Rect box) {
    act(q, field(q.ui, box, text.field(q)), wants_keyboard);
  });
}

void add_date(ui::Flow& flow, const Question& q, const WantsKeyboard& wants_keyboard) {
  add_label(flow, q);
  flow.add(entry::date_boxes_height(q.ui, flow.width()), [q, wants_keyboard](Rect box) {
    if (entry::date_boxes(q.ui, box, answer_of(q).text)) wants_keyboard();
  });
  flow.space(2);
  add_complaint(flow, q);
}

const std::vector<Option>& communities_of(const Question& q) { return q.view.world.catalogue.communities(); }

const Option* community_of(const Question& q) {
  const auto answer = answer_of(q);
  const auto& all = communities_of(q);
  const auto found =
      std::ranges::find_if(all, [&](const Option& option) { return is_chosen(answer, option.id); });
  return found == all.end() ? nullptr : &*found;
}

// An address is chosen first and typed then: 1 while the community is to be chosen again.
int& choosing_again(const Question& q) { return q.ui.memory("community"); }

bool choosing_community(const Question& q) {
  return !communities_of(q).empty() && (community_of(q) == nullptr || choosing_again(q) == 1);
}

void add_address(ui::Flow& flow, const Question& q, const WantsKeyboard& wants_keyboard) {
  if (choosing_community(q)) {
    flow.text(q.ui.tr("先选您住的社区"), {.step = ui::TextStep::heading});
    flow.space(1);
    return add_options(flow, q, communities_of(q), [q] { choosing_again(q) = 0; });
  }
  if (const auto* community = community_of(q)) {
    const auto label = q.ui.tr("社区");
    const auto change = q.ui.tr("改");
    const auto value = community->label.in(q.ui.language());
    const float height = answer_row_height(
        q.ui, {.id = "community", .label = label, .value = value, .change = change}, flow.width());
    flow.add(height, [q, label, change, value](Rect box) {
      if (answer_row(q.ui, box, {.id = "community", .label = label, .value = value, .change = change}))
        choosing_again(q) = 1;
    });
    flow.space(2);
  }
  add_typed(flow, q, wants_keyboard);
}

}  // namespace

std::string marked_optional(const Ui& ui, const std::string& words) {
  return ui::tr_format("{words}（选填）", ui.language(), {{"words", words}});
}

form::Answer answer_of(const Question& question) {
  const auto& answers = question.view.state.answers;
  const auto found = answers.find(question.field.id);
  return found == answers.end() ? form::Answer{} : found->second;
}

std::string complaint_of(const Question& question) {
  const auto& complaints = question.view.state.complaints;
  const auto found = complaints.find(question.field.id);
  return found == complaints.end() ? std::string() : found->second.in(question.ui.language());
}

void add_field(ui::Flow& flow, const Question& question, const std::function<void()>& wants_keyboard) {
  switch (question.field.type) {
    case FieldType::single_choice:
    case FieldType::multiple_choice: return add_options(flow, question, question.field.options, [] {});
    case FieldType::consent: return add_consent(flow, question);
    case FieldType::date: return add_date(flow, question, wants_keyboard);
    case FieldType::address: return add_address(flow, question, wants_keyboard);
    default: return add_typed(flow, question, wants_keyboard);
  }
}

std::optional<entry::Entry> keyboard_of(const Question& question) {
  using entry::Keyboard;
  switch (question.field.type) {
    case FieldType::text: return entry::Entry{Keyboard::chinese, longest(question.field, kTextLength)};
    case FieldType::name: return entry::Entry{Keyboard::chinese, longest(question.field, kNameLength)};
    case FieldType::id_number: return entry::Entry{Keyboard::id_number, kIdNumberLength};
    case FieldType::mobile: return entry::Entry{Keyboard::digits, kMobileLength};
    case FieldType::money: return entry::Entry{Keyboard::money, kMoneyLength};
    case FieldType::date: return entry::Entry{Keyboard::date, kDateLength};
    case FieldType::address:
      if (choosing_community(question)) return std::nullopt;
      return entry::Entry{Keyboard::chinese, longest(question.field, kTextLength)};
    case FieldType::single_choice:
    case FieldType::multiple_choice:
    case FieldType::consent: return std::nullopt;
  }
  return std::nullopt;
}

void draw_keyboard(const Question& question, const entry::Entry& entry, Rect box) {
  auto answer = answer_of(question);
  if (question.view.entries.edit(question.ui, box, entry, answer.text))
    question.emit(visit::Answered{question.field.id, answer});
}

}  // namespace yimen::screens
