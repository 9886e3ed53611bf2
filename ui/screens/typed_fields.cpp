#include "ui/screens/field_parts.h"

#include "ui/kit/field.h"
#include "ui/kit/i18n.h"
#include "ui/screens/furniture.h"

namespace yimen::screens {
namespace {

using catalogue::FieldType;

constexpr int kSentence = 20;  // a longer answer has several lines

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
  const bool sentence =
      q.field.type == FieldType::text && q.field.limits.max_length.value_or(kSentence + 1) > kSentence;
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

}  // namespace

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

}  // namespace yimen::screens
