#include "ui/kit/option.h"

#include <cmath>

#include "ui/kit/icons.h"
#include "ui/kit/text_block.h"

namespace yimen::ui {
namespace {

constexpr TextStyle kLabel{.align = Align::centre, .bold = true};

float padding(const Ui& ui) { return ui.metrics().space(1.5); }
float tick(const Ui& ui) { return std::round(ui.metrics().em(TextStep::body) * 0.9F); }
// Room for the tick on both sides of the name, so that the name stays in the middle.
float label_width(const Ui& ui, float width) { return width - 2 * padding(ui) - 2 * tick(ui); }

// Chosen: a thick border and a tick; neither is a matter of colour.
void draw_sheet(Ui& ui, Rect box, const Option& spec, const Target& state) {
  const Theme& t = ui.theme();
  const Metrics& m = ui.metrics();
  ui.brush().fill(box, state.pressed ? t.sunken : spec.selected ? t.accent_soft : t.surface, m.radius());
  ui.brush().border(box, spec.selected ? t.accent : t.line, spec.selected ? 2 * m.stroke() : m.stroke(),
                    m.radius());
}

}  // namespace

bool option(Ui& ui, Rect box, const Option& spec) {
  const Theme& t = ui.theme();
  const Rect inner = box.inset(padding(ui));
  const float width = label_width(ui, box.w);
  const TextBlock label(ui, spec.label, width, kLabel);
  const float room = inner.h - spec.picture_height;
  const Target state = ui.target({.id = ui.id(spec.id),
                                  .role = Role::choice,
                                  .label = std::string(spec.label),
                                  .box = box,
                                  .selected = spec.selected,
                                  .clipped = !label.fits(width, room),
                                  .ink = t.ink,
                                  .ground = spec.selected ? t.accent_soft : t.surface,
                                  .text_px = label.em()});
  draw_sheet(ui, box, spec, state);
  if (spec.picture) spec.picture({inner.x, inner.y, inner.w, spec.picture_height});
  const Rect words{inner.x + tick(ui), std::round(inner.bottom() - (room + label.height()) / 2), width,
                   label.height()};
  label.draw(ui, words, t.ink);
  if (spec.selected)
    ui.brush().icon({words.centre().x - label.width() / 2 - tick(ui) * 0.6F, words.y + label.line() / 2},
                    icon_of("check"), tick(ui), t.accent);
  return state.activated;
}

float option_height(Ui& ui, const Option& spec, float width) {
  const float label = ui.text_height(spec.label, label_width(ui, width), kLabel);
  return std::max(spec.picture_height + label + 2 * padding(ui), ui.metrics().main_target());
}

float option_width(Ui& ui, const Option& spec) {
  return std::ceil(ui.text_width(spec.label, kLabel)) + 1 + 2 * padding(ui) + 2 * tick(ui);
}

}  // namespace yimen::ui
