#include "ui/kit/field.h"

#include <cmath>

#include "ui/kit/edit.h"
#include "ui/kit/icons.h"
#include "ui/kit/layout.h"
#include "ui/kit/text_block.h"

namespace yimen::ui {
namespace {

constexpr TextStyle kLabel{.bold = true};
constexpr TextStyle kNote{.step = TextStep::note};

// One line is large, for it is read back digit by digit; a sentence is body text.
TextStyle value_style(const Field& spec) {
  return {.step = spec.lines > 1 ? TextStep::body : TextStep::heading, .bold = spec.lines == 1};
}

// The same, or body text where the value is too wide for its field.
TextStyle fitting_style(Ui& ui, const Field& spec, std::string_view value, float width) {
  const TextStyle style = value_style(spec);
  const float caret = ui.metrics().em(style.step) / 3;
  if (spec.lines > 1 || ui.text_width(value, style) + caret <= width) return style;
  return {.step = TextStep::body, .bold = true};
}

float padding(const Ui& ui) { return ui.metrics().space(2); }
float between(const Ui& ui) { return ui.metrics().space(1); }

bool clearable(const Field& spec) { return spec.clearable && !spec.value.empty(); }

float box_height(const Ui& ui, const Field& spec) {
  const float lines = ui.metrics().line_height(value_style(spec).step) * static_cast<float>(spec.lines);
  return std::max(lines + 2 * ui.metrics().space(1.5), ui.metrics().main_target());
}

float label_height(Ui& ui, const Field& spec, float width) {
  return spec.label_shown ? ui.text_height(spec.label, width, kLabel) + between(ui) : 0;
}

float complaint_mark(const Ui& ui) { return std::round(ui.metrics().em(TextStep::note) * 1.2F); }

float complaint_width(const Ui& ui, float width) {
  return line_width(ui, width - complaint_mark(ui) - between(ui), kNote.step);
}

std::string shown_value(const Field& spec) {
  if (!spec.masked) return std::string(spec.value);
  std::string dots;
  for (std::size_t i = characters(spec.value); i > 0; --i) dots += "●";
  return dots;
}

void draw_frame(Ui& ui, Rect box, const Field& spec, const Target& state) {
  const Theme& t = ui.theme();
  const Metrics& m = ui.metrics();
  const bool strong = spec.active || !spec.complaint.empty();
  const Colour line = !spec.complaint.empty() ? t.wrong : spec.active ? t.accent : t.line;
  ui.brush().fill(box, state.pressed ? t.sunken : t.surface, m.radius());
  ui.brush().border(box, line, strong ? 2 * m.stroke() : m.stroke(), m.radius());
}

void draw_caret(Ui& ui, float x, float middle, float em) {
  const float width = std::max(3.0F, std::round(em / 12));
  ui.brush().fill({x + width, middle - em * 0.6F, width, em * 1.2F}, ui.theme().accent, width / 2);
}

// The end of a text that is longer than its field is what the person is writing: that part is seen.
void draw_value(Ui& ui, Rect inner, const Field& spec, const std::string& value) {
  const TextStyle style = fitting_style(ui, spec, value, inner.w);
  const bool line = spec.lines == 1;
  const float caret_room = ui.metrics().em(style.step) / 3;
  const TextBlock block(ui, value, line ? 1e6F : inner.w - caret_room, style, Fill::full);
  const float shown = line ? block.line() : block.line() * static_cast<float>(spec.lines);
  const float over = std::max(0.0F, block.height() - shown);
  const float aside = line ? std::max(0.0F, block.width() + caret_room - inner.w) : 0;
  const float top = inner.centre().y - shown / 2;
  ui.brush().clip(inner);
  block.draw(ui, {inner.x - aside, top - over, inner.w, shown}, ui.theme().ink);
  ui.brush().unclip();
}

// Where the caret stands: after the last character.
void draw_caret_after(Ui& ui, Rect inner, const Field& spec, const std::string& value) {
  const TextStyle style = fitting_style(ui, spec, value, inner.w);
  const float em = ui.metrics().em(style.step);
  const float line = ui.metrics().line_height(style.step);
  const TextLines& lines = ui.layout().lay(value, ui.weight(style), em,
                                           spec.lines == 1 ? 1e6F : std::floor(inner.w - em / 3), Fill::full);
  const float last = lines.lines.empty() ? 0 : lines.lines.back().width;
  const auto rows = std::min(std::max(lines.lines.size(), std::size_t{1}), spec.lines);
  const float top = inner.centre().y - line * static_cast<float>(spec.lines) / 2;
  draw_caret(ui, inner.x + std::min(last, inner.w - em / 3), top + line * (static_cast<float>(rows) - 0.5F),
             em);
}

void draw_content(Ui& ui, Rect inner, const Field& spec) {
  const KeepOrder typed(ui, inner);  // from the left in every language, and the caret after it
  const std::string value = shown_value(spec);
  if (!spec.suffix.empty()) {
    const TextBlock suffix(ui, spec.suffix, inner.w, {.align = Align::right});
    suffix.draw(ui, {inner.x, inner.centre().y - suffix.line() / 2, inner.w, suffix.line()},
                ui.theme().ink_soft);
    inner.w -= suffix.width() + between(ui);
  }
  if (value.empty() && !spec.example.empty()) {
    const float indent = spec.active ? ui.metrics().space(1.5) : 0;
    const TextBlock example(ui, spec.example, inner.w - indent, {});
    const float lines = example.line() * static_cast<float>(spec.lines);
    example.draw(ui, {inner.x + indent, inner.centre().y - lines / 2, inner.w - indent, example.height()},
                 ui.theme().ink_off);
  }
  draw_value(ui, inner, spec, value);
  if (spec.active) draw_caret_after(ui, inner, spec, value);
}

// A button inside the frame, at its right: words, and the field's name for those who only hear it.
struct Inner {
  std::string id, words;
  FieldAction action;
};

std::vector<Inner> inner_buttons(Ui& ui, const Field& spec) {
  std::vector<Inner> inner;
  const std::string id(spec.id);
  if (!spec.look.empty()) inner.push_back({id + ".look", std::string(spec.look), FieldAction::looked});
  if (clearable(spec)) inner.push_back({id + ".clear", ui.tr("清空"), FieldAction::cleared});
  return inner;
}

bool inner_button(Ui& ui, Rect box, const Inner& inner, std::string_view field) {
  const Theme& t = ui.theme();
  const Target state = ui.target({.id = ui.id(inner.id),
                                  .role = Role::button,
                                  .label = inner.words + " " + std::string(field),
                                  .box = box,
                                  .ink = t.ink,
                                  .ground = t.surface,
                                  .text_px = ui.metrics().em(TextStep::note)});
  if (state.pressed) ui.brush().fill(box, t.sunken, ui.metrics().radius());
  const TextBlock block(ui, inner.words, box.w, {.step = TextStep::note, .align = Align::centre});
  block.draw(ui, {box.x, box.centre().y - block.line() / 2, box.w, block.line()}, t.ink);
  return state.activated;
}

float inner_width(Ui& ui, const Inner& inner) {
  return std::max(ui.metrics().min_target(), ui.text_width(inner.words, kNote) + 2 * ui.metrics().space(1.5));
}

void draw_complaint(Ui& ui, Rect box, const Field& spec) {
  const float mark = complaint_mark(ui);
  const TextBlock block(ui, spec.complaint, complaint_width(ui, box.w), kNote);
  const Rect words{box.x + mark + between(ui), box.y, complaint_width(ui, box.w), block.height()};
  ui.brush().icon({box.x + mark / 2, box.y + block.line() / 2}, icon_of("alert-circle"), mark,
                  ui.theme().wrong);
  block.draw(ui, words, ui.theme().ink);
  ui.record({.role = Role::status,
             .label = std::string(spec.complaint),
             .about = std::string(spec.label),
             .box = block.glyphs(words),
             .clipped = block.height() > box.h + 1,
             .ink = ui.theme().ink,
             .ground = ui.ground(),
             .text_px = block.em()});
}

Target field_target(Ui& ui, Rect box, const Field& spec) {
  const bool empty = spec.value.empty();
  return ui.target({.id = ui.id(spec.id),
                    .role = Role::field,
                    .label = std::string(spec.label),
                    .value = shown_value(spec),
                    .box = box,
                    .selected = spec.active,
                    .personal = spec.personal,
                    .masked = spec.masked || !spec.look.empty(),
                    .ink = empty ? ui.theme().ink_soft : ui.theme().ink,
                    .ground = ui.theme().surface,
                    .text_px = ui.metrics().em(empty ? TextStep::body : value_style(spec).step)});
}

}  // namespace

FieldAction field(Ui& ui, Rect box, const Field& spec) {
  float y = box.y;
  if (spec.label_shown) {
    y += ui.text({box.x, y, box.w, label_height(ui, spec, box.w)}, spec.label, kLabel) + between(ui);
  }
  const Rect frame{box.x, y, box.w, box_height(ui, spec)};
  const auto inner = inner_buttons(ui, spec);
  float beside = 0;
  for (const Inner& one : inner) beside += inner_width(ui, one) + ui.metrics().gap();
  const Target state = field_target(ui, {frame.x, frame.y, frame.w - beside, frame.h}, spec);
  draw_frame(ui, frame, spec, state);
  draw_content(ui, {frame.x + padding(ui), frame.y, frame.w - 2 * padding(ui) - beside, frame.h}, spec);
  if (!spec.complaint.empty()) {
    const float top = frame.bottom() + between(ui);
    draw_complaint(ui, {box.x, top, box.w, box.bottom() - top}, spec);
  }
  FieldAction action = state.activated ? FieldAction::activated : FieldAction::none;
  Row row({frame.right() - beside + ui.metrics().gap(), frame.y, beside, frame.h}, ui.metrics().gap());
  for (const Inner& one : inner)
    if (inner_button(ui, row.take(inner_width(ui, one)), one, spec.label)) action = one.action;
  return action;
}

float field_height(Ui& ui, const Field& spec, float width) {
  const float complaint =
      spec.complaint.empty()
          ? 0
          : between(ui) + ui.text_height(spec.complaint, complaint_width(ui, width), kNote);
  return label_height(ui, spec, width) + box_height(ui, spec) + complaint;
}

}  // namespace yimen::ui
