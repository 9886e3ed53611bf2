#include "ui/screens/field_entry.h"

#include "ui/kit/i18n.h"
#include "ui/screens/field_parts.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

using catalogue::FieldType;

constexpr std::size_t kIdNumberLength = 18;
constexpr std::size_t kMobileLength = 11;
constexpr std::size_t kMoneyLength = 10;
constexpr std::size_t kDateLength = 10;
constexpr std::size_t kNameLength = 40;
constexpr std::size_t kTextLength = 200;

std::size_t longest(const catalogue::Field& field, std::size_t otherwise) {
  return field.limits.max_length ? static_cast<std::size_t>(*field.limits.max_length) : otherwise;
}

// "010-12345678", "6228 4800 1234 5678 900"
bool is_numeric(const std::string& example) {
  return !example.empty() && example.find_first_not_of("0123456789 -") == std::string::npos;
}

std::optional<entry::Entry> bare_keyboard_of(const Question& question) {
  using entry::Keyboard;
  switch (question.field.type) {
    case FieldType::text: return entry::Entry{Keyboard::chinese, longest(question.field, kTextLength)};
    case FieldType::name: return entry::Entry{Keyboard::name, longest(question.field, kNameLength)};
    case FieldType::id_number: return entry::Entry{Keyboard::id_number, kIdNumberLength};
    case FieldType::mobile: return entry::Entry{Keyboard::digits, kMobileLength};
    case FieldType::money: return entry::Entry{Keyboard::money, kMoneyLength};
    case FieldType::date: return entry::Entry{Keyboard::date, kDateLength};
    case FieldType::address:
      if (choosing_community(question)) return std::nullopt;
      return entry::Entry{Keyboard::address, longest(question.field, kTextLength)};
    case FieldType::single_choice:
    case FieldType::multiple_choice:
    case FieldType::consent: return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::string marked_optional(const Ui& ui, const std::string& words) {
  return ui::tr_format("{words}（选填）", ui.language(), {{"words", words}});
}

form::Answer answer_of(const Question& question) {
  const auto found = question.answers.find(question.field.id);
  return found == question.answers.end() ? form::Answer{} : found->second;
}

std::string complaint_of(const Question& question) {
  const auto& complaints = question.view.state.complaints;
  const auto found = complaints.find(question.field.id);
  return found == complaints.end() ? std::string() : found->second.in(question.ui.language());
}

std::string label_of(const Question& q) {
  const auto& label = q.field.label.in(q.ui.language());
  return q.field.optional && !q.only ? marked_optional(q.ui, label) : label;
}

void add_label(ui::Flow& flow, const Question& q) {
  if (q.only) return;
  flow.text(label_of(q), {.step = ui::TextStep::heading});
  flow.space(1);
}

void add_complaint(ui::Flow& flow, const Question& q) {
  if (const auto complaint = complaint_of(q); !complaint.empty())
    add_notice(flow, q.ui, ui::NoticeKind::wrong, {}, complaint);
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
  auto entry = bare_keyboard_of(question);
  if (!entry) return entry;
  entry->personal = question.field.personal;
  entry->numeric = question.field.type == FieldType::text && is_numeric(question.field.example.zh);
  if (question.active)
    entry->offers =
        question.field.type == FieldType::address ? known_roads(question) : known_answers(question);
  return entry;
}

void draw_keyboard(const Question& question, const entry::Entry& entry, Rect box) {
  auto answer = answer_of(question);
  if (question.view.entries.edit(question.ui, box, entry, answer.text))
    question.emit(visit::Answered{question.field.id, answer});
}

}  // namespace yimen::screens
