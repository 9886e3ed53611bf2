#include "ui/screens/field_parts.h"

#include "kiosk/form/mask.h"
#include "ui/kit/field.h"
#include "ui/kit/i18n.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

using catalogue::FieldType;

constexpr float kLow =
    0.15F;  // of the screen: a field that is higher stands apart from what is wrong with it
constexpr int kSentence = 20;  // a longer answer has several lines

// 1: the person looks at what is masked.
int& looking(const Question& q) { return q.ui.memory("look." + q.field.id); }

// The person's own name as their code says it: they know it, and others need not. What they type is seen.
bool is_known_name(const Question& q, const std::string& text) {
  const auto& identity = q.view.state.identity;
  return q.field.known == catalogue::Known::person_name && identity && text == identity->name;
}

// What a second person may see of it; empty: all.
std::string masked_of(const Question& q, const std::string& text) {
  if (!q.field.personal || text.empty()) return {};
  if (q.field.type == FieldType::id_number) return form::masked_while_typed(text);
  return is_known_name(q, text) ? identity::masked_name(text) : std::string();
}

struct TypedText {
  std::string label, value, example, complaint, suffix, look;
  std::size_t lines;
  ui::Field field(const Question& q) const {
    return {.id = q.field.id,
            .label = label,
            .value = value,
            .example = example,
            .complaint = complaint,
            .suffix = suffix,
            .look = look,
            .lines = lines,
            .label_shown = !q.only || q.field.type == FieldType::address,
            .active = q.active,
            .personal = q.field.personal};
  }
};

TypedText typed_text_of(const Question& q) {
  const Language language = q.ui.language();
  TypedText text{label_of(q), answer_of(q).text, q.field.example.in(language), complaint_of(q), {}, {}, 1};
  if (auto masked = masked_of(q, text.value); !masked.empty()) {
    text.look = looking(q) == 1 ? q.ui.tr("遮住") : q.ui.tr("看一看");
    if (looking(q) == 0) text.value = std::move(masked);
  }
  if (q.active) text.value += q.view.entries.composing();
  if (q.field.type == FieldType::money) text.suffix = q.ui.tr("元");
  if (q.field.type == FieldType::address) text.label = q.ui.tr("路名、楼号、门牌号");
  const bool sentence =
      q.field.type == FieldType::text && q.field.limits.max_length.value_or(kSentence + 1) > kSentence;
  if (sentence) text.lines = 3;
  return text;
}

void act(const Question& q, ui::FieldAction action, const WantsKeyboard& wants_keyboard) {
  if (action == ui::FieldAction::none) return;
  if (action == ui::FieldAction::looked) {
    looking(q) = 1 - looking(q);
    return;
  }
  if (action == ui::FieldAction::cleared) {
    q.view.entries.drop();
    q.emit(visit::Answered{q.field.id, {{}, answer_of(q).chosen}});
  }
  wants_keyboard();
}

}  // namespace

void add_typed(ui::Flow& flow, const Question& q, const WantsKeyboard& wants_keyboard) {
  auto text = typed_text_of(q);
  const auto complaint = text.complaint;
  const bool apart =
      !complaint.empty() && field_height(q.ui, text.field(q), flow.width()) > q.ui.screen().h * kLow;
  if (apart) text.complaint.clear();
  const float height = field_height(q.ui, text.field(q), flow.width());
  if (q.active) flow.reveal();  // what is typed must be seen
  flow.add(height, [q, wants_keyboard, text = std::move(text)](Rect box) {
    act(q, field(q.ui, box, text.field(q)), wants_keyboard);
  });
  if (!apart) return;
  flow.space(2);
  add_complaint(flow, q);
}

void add_date(ui::Flow& flow, const Question& q, const WantsKeyboard& wants_keyboard) {
  add_label(flow, q);
  if (q.active) flow.reveal();
  flow.add(entry::date_boxes_height(q.ui, flow.width()), [q, wants_keyboard](Rect box) {
    if (entry::date_boxes(q.ui, box, answer_of(q).text)) wants_keyboard();
  });
  flow.space(2);
  add_complaint(flow, q);
}

}  // namespace yimen::screens
