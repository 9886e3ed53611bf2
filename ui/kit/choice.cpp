#include "ui/kit/choice.h"

#include <cmath>

#include "ui/kit/icons.h"
#include "ui/kit/text_block.h"

namespace yimen::ui {
namespace {

struct Parts {
  float padding;
  float mark;
  float gap;
  float words_width;
  TextBlock label, note;

  Parts(Ui& ui, const Choice& spec, float width)
      : padding(ui.metrics().space(3)),
        mark(std::round(ui.metrics().em(TextStep::body) * 1.3F)),
        gap(ui.metrics().space(2)),
        words_width(width - 2 * padding - mark - gap),
        label(ui, spec.label, words_width, {.bold = spec.selected}),
        note(ui, spec.note, words_width, {.step = TextStep::note}) {}

  float words_height() const { return label.height() + note.height(); }
};

void draw_sheet(Ui& ui, Rect box, const Choice& spec, const Target& state) {
  const Theme& t = ui.theme();
  const Metrics& m = ui.metrics();
  const Colour fill = state.pressed ? t.sunken : spec.selected ? t.accent_soft : t.surface;
  ui.brush().fill(box, spec.enabled ? fill : t.ground, m.radius());
  if (!spec.enabled) return ui.brush().dashes(box, t.ink_off, m.stroke(), m.radius());
  const Colour line = spec.selected ? t.accent : t.line;
  ui.brush().border(box, line, spec.selected ? 2 * m.stroke() : m.stroke(), m.radius());
}

bool choice(Ui& ui, Rect box, const Choice& spec, Role role, std::string_view icon) {
  const Parts parts(ui, spec, box.w);
  const Theme& t = ui.theme();
  const Colour ink = spec.enabled ? t.ink : t.ink_off;
  const Target state =
      ui.target({.id = ui.id(spec.id),
                 .role = role,
                 .label = std::string(spec.label),
                 .value = std::string(spec.note),
                 .box = box,
                 .enabled = spec.enabled,
                 .selected = spec.selected,
                 .clipped = parts.words_height() > box.h || !parts.label.fits(parts.words_width, box.h) ||
                            !parts.note.fits(parts.words_width, box.h),
                 .ink = ink,
                 .ground = spec.selected  ? t.accent_soft
                           : spec.enabled ? t.surface
                                          : t.ground,
                 .text_px = spec.note.empty() ? parts.label.em() : parts.note.em()});
  draw_sheet(ui, box, spec, state);
  const Rect inner = box.inset(parts.padding, 0);
  ui.brush().icon({inner.x + parts.mark / 2, inner.centre().y}, icon_of(icon), parts.mark,
                  spec.selected ? t.accent : ink);
  const float x = inner.x + parts.mark + parts.gap;
  const float top = inner.centre().y - parts.words_height() / 2;
  parts.label.draw(ui, {x, top, parts.words_width, parts.label.height()}, ink);
  parts.note.draw(ui, {x, top + parts.label.height(), parts.words_width, parts.note.height()}, ink);
  return state.activated;
}

}  // namespace

bool radio(Ui& ui, Rect box, const Choice& spec) {
  return choice(ui, box, spec, Role::choice, spec.selected ? "radio-on" : "radio-off");
}

bool checkbox(Ui& ui, Rect box, const Choice& spec) {
  return choice(ui, box, spec, Role::checkbox, spec.selected ? "box-on" : "box-off");
}

float choice_height(Ui& ui, const Choice& spec, float width) {
  // As if chosen: bold words are wider, and a choice must not change the page's height.
  Choice chosen = spec;
  chosen.selected = true;
  return std::max(Parts(ui, chosen, width).words_height() + ui.metrics().space(4),
                  ui.metrics().main_target());
}

}  // namespace yimen::ui
