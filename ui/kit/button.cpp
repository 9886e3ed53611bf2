#include "ui/kit/button.h"

#include <cmath>

#include "ui/kit/icons.h"
#include "ui/kit/text_block.h"

namespace yimen::ui {
namespace {

struct Paint {
  Colour fill;  // no alpha: none
  Colour border;
  Colour ink;
};

constexpr Colour kNone{0, 0, 0, 0};

Paint filled(const Theme& t, bool pressed) {
  const Colour fill = pressed ? t.accent_down : t.accent;
  return {fill, fill, t.on_accent};
}

Paint paint_of(const Ui& ui, const Button& spec, const Target& state) {
  const Theme& t = ui.theme();
  if (!spec.enabled) return {t.sunken, kNone, t.ink_off};
  if (spec.selected || spec.kind == ButtonKind::main) return filled(t, state.pressed);
  switch (spec.kind) {
    case ButtonKind::quiet: return {state.pressed ? t.sunken : kNone, kNone, t.ink};
    case ButtonKind::danger: return {state.pressed ? t.wrong_soft : t.surface, t.wrong, t.ink};
    default: return {state.pressed ? t.sunken : spec.compact ? t.ground : t.surface, t.line, t.ink};
  }
}

TextStyle label_style(const Button& spec) {
  return {.step = spec.compact ? TextStep::note : TextStep::body,
          .align = spec.stacked || spec.icon.empty() ? Align::centre : Align::left,
          .bold = spec.kind == ButtonKind::main || spec.selected};
}

TextStyle note_style() { return {.step = TextStep::note}; }

float padding(const Ui& ui, const Button& spec) {
  return ui.metrics().space(spec.stacked ? 1 : spec.compact ? 2 : 3);
}

float icon_size(const Ui& ui, const Button& spec) {
  return std::round(ui.metrics().em(label_style(spec).step) * 1.25F);
}

// The width that an icon and the gap beside it take.
float icon_room(const Ui& ui, const Button& spec) {
  return spec.icon.empty() || spec.stacked ? 0 : icon_size(ui, spec) + ui.metrics().space(1);
}

// The height that an icon above the words takes, with the gap below it.
float icon_above(const Ui& ui, const Button& spec) {
  return spec.icon.empty() || !spec.stacked ? 0 : icon_size(ui, spec) + ui.metrics().space(0.5);
}

float label_width(const Ui& ui, const Button& spec, float width) {
  return width - 2 * padding(ui, spec) - icon_room(ui, spec);
}

// What needs two lines has them alike: "找人 / 帮忙".
TextBlock label_block(Ui& ui, const Button& spec, float width) {
  const TextStyle style = label_style(spec);
  const TextBlock whole(ui, spec.label, width, style);
  const float lines = std::round(whole.height() / whole.line());
  if (lines < 2) return whole;
  const float even = ui.text_width(spec.label, style) / lines + ui.metrics().em(style.step) * 0.6F;
  if (even >= width) return whole;
  const TextBlock balanced(ui, spec.label, even, style);
  return balanced.height() <= whole.height() && balanced.fits(even, balanced.height()) ? balanced : whole;
}

void draw_icon(Ui& ui, const Button& spec, Rect content, Colour ink) {
  if (spec.icon.empty()) return;
  const float size = icon_size(ui, spec);
  if (spec.stacked)
    return ui.brush().icon({content.centre().x, content.y + size / 2}, icon_of(spec.icon), size, ink);
  const float x = spec.icon_after ? content.right() - size / 2 : content.x + size / 2;
  ui.brush().icon({x, content.centre().y}, icon_of(spec.icon), size, ink);
}

void draw_words(Ui& ui, const Button& spec, Rect content, const TextBlock& label, const TextBlock& note,
                Colour ink) {
  const float room = icon_room(ui, spec);
  const float x = content.x + (spec.icon_after ? 0 : room);
  const float top = content.centre().y - (label.height() + note.height() - icon_above(ui, spec)) / 2;
  label.draw(ui, {x, top, content.w - room, label.height()}, ink);
  note.draw(ui, {x, top + label.height(), content.w - room, note.height()}, ink);
}

Node node_of(const Ui& ui, Rect box, const Button& spec, bool fits) {
  return {.id = ui.id(spec.id),
          .role = Role::button,
          .label = std::string(spec.name.empty() ? spec.label : spec.name),
          .value = std::string(spec.note),
          .box = box,
          .enabled = spec.enabled,
          .selected = spec.selected,
          .main_action = spec.kind == ButtonKind::main,
          .clipped = !fits,
          .text_px = ui.metrics().em(spec.note.empty() ? label_style(spec).step : TextStep::note)};
}

}  // namespace

bool button_fits(Ui& ui, Rect box, const Button& spec) {
  const float width = label_width(ui, spec, box.w);
  const TextBlock label(ui, spec.label, width, label_style(spec));
  const TextBlock note(ui, spec.note, width, note_style());
  return label.fits(width, box.h - note.height() - icon_above(ui, spec)) && note.fits(width, box.h);
}

bool button(Ui& ui, Rect box, const Button& spec) {
  const float width = label_width(ui, spec, box.w);
  const TextBlock label = label_block(ui, spec, width);
  const TextBlock note(ui, spec.note, width, note_style());
  const bool fits = button_fits(ui, box, spec);
  Node node = node_of(ui, box, spec, fits);
  // The node is recorded once its colours are known, which depend on whether it is pressed.
  const Paint resting = paint_of(ui, spec, {});
  node.ink = resting.ink;
  node.ground = resting.fill.a == 0 ? ui.ground() : resting.fill;
  const Target state = ui.target(std::move(node));
  const Paint paint = paint_of(ui, spec, state);
  const Metrics& m = ui.metrics();
  ui.brush().fill(box, paint.fill, m.radius());
  if (!spec.enabled)
    ui.brush().dashes(box, ui.theme().ink_off, m.stroke(), m.radius());
  else if (paint.border.a != 0)
    ui.brush().border(box, paint.border, spec.compact ? m.hairline() : m.stroke(), m.radius());
  const float wide = std::max(label.width(), note.width()) + icon_room(ui, spec);
  const float high = spec.stacked ? label.height() + note.height() + icon_above(ui, spec) : box.h;
  const Rect content{std::round(box.centre().x - wide / 2), std::round(box.centre().y - high / 2), wide,
                     high};
  draw_icon(ui, spec, content, paint.ink);
  draw_words(ui, spec, content, label, note, paint.ink);
  return state.activated;
}

float button_width(Ui& ui, const Button& spec) {
  const float words =
      std::max(ui.text_width(spec.label, label_style(spec)), ui.text_width(spec.note, note_style()));
  const float width = std::ceil(words) + 1 + icon_room(ui, spec) + 2 * padding(ui, spec);
  return std::max(width, ui.metrics().min_target());
}

float button_height(Ui& ui, const Button& spec, float width) {
  const float inner = label_width(ui, spec, width);
  const float words = ui.text_height(spec.label, inner, label_style(spec)) +
                      (spec.note.empty() ? 0 : ui.text_height(spec.note, inner, note_style())) +
                      icon_above(ui, spec);
  const float least = spec.compact ? ui.metrics().min_target() : ui.metrics().main_target();
  return std::max(words + ui.metrics().space(spec.compact ? 1 : 2), least);
}

}  // namespace yimen::ui
