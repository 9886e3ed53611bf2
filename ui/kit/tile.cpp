#include <cmath>

#include "ui/kit/button.h"
#include "ui/kit/icons.h"
#include "ui/kit/text_block.h"

namespace yimen::ui {
namespace {

constexpr TextStyle kTitle{.step = TextStep::heading};
constexpr TextStyle kNote{.step = TextStep::note};

// A tile's words and where its parts go; the icon stands in a soft square of its own.
struct Parts {
  float padding;
  float square;
  float gap;
  float words_width;
  TextBlock title, note, badge;

  Parts(Ui& ui, const Tile& spec, float width)
      : padding(ui.metrics().space(3.5)),
        square(std::round(ui.metrics().em(TextStep::heading) * (spec.stacked ? 2.4F : 2.3F))),
        gap(ui.metrics().space(3)),
        words_width(width - 2 * padding - (spec.stacked ? 0 : square + gap)),
        title(ui, spec.title, words_width, kTitle),
        note(ui, spec.note, words_width, kNote),
        badge(ui, spec.badge, words_width - 2 * ui.metrics().space(1.5), kNote) {}

  float between(const Ui& ui) const { return ui.metrics().space(0.5); }
  float badge_height(const Ui& ui) const { return badge.empty() ? 0 : badge.height() + between(ui); }
  float words_height(const Ui& ui) const {
    return title.height() + (note.empty() ? 0 : note.height() + between(ui)) + badge_height(ui);
  }
  float height(const Ui& ui, bool stacked) const {
    const float content = stacked ? square + gap + words_height(ui) : std::max(square, words_height(ui));
    return content + 2 * padding;
  }
};

void draw_sheet(Ui& ui, Rect box, const Tile& spec, const Target& state) {
  const Theme& t = ui.theme();
  const Metrics& m = ui.metrics();
  if (spec.enabled && !state.pressed) ui.brush().fill(box.moved(0, m.space(0.5)), t.shadow, m.radius());
  ui.brush().fill(box, state.pressed ? t.sunken : spec.enabled ? t.surface : t.ground, m.radius());
  if (!spec.enabled) return ui.brush().dashes(box, t.ink_off, m.stroke(), m.radius());
  ui.brush().border(box, t.line, m.stroke(), m.radius());
}

void draw_square(Ui& ui, Rect box, const Tile& spec) {
  const Theme& t = ui.theme();
  ui.brush().fill(box, spec.enabled ? t.accent_soft : t.sunken, ui.metrics().radius());
  ui.brush().icon(box.centre(), icon_of(spec.icon), std::round(box.w * 0.62F),
                  spec.enabled ? t.accent : t.ink_off);
}

void draw_badge(Ui& ui, Rect at, const TextBlock& badge) {
  const float side = ui.metrics().space(1.5);
  const Rect pill{at.x, at.y, badge.width() + 2 * side, badge.height()};
  ui.brush().fill(pill, ui.theme().surface, ui.metrics().radius());
  ui.brush().border(pill, ui.theme().line, ui.metrics().hairline(), ui.metrics().radius());
  badge.draw(ui, {pill.x + side, pill.y, badge.width(), badge.height()}, ui.theme().ink);
}

void draw_words(Ui& ui, Rect at, const Tile& spec, const Parts& parts) {
  const Theme& t = ui.theme();
  parts.title.draw(ui, at, spec.enabled ? t.ink : t.ink_off);
  float y = at.y + parts.title.height() + parts.between(ui);
  if (!parts.note.empty()) {
    parts.note.draw(ui, {at.x, y, at.w, parts.note.height()}, spec.enabled ? t.ink_soft : t.ink_off);
    y += parts.note.height() + parts.between(ui);
  }
  if (!parts.badge.empty()) draw_badge(ui, {at.x, y, at.w, 0}, parts.badge);
}

std::string value_of(const Tile& spec) {
  std::string value(spec.note);
  if (!value.empty() && !spec.badge.empty()) value += " ";
  return value.append(spec.badge);
}

}  // namespace

bool tile(Ui& ui, Rect box, const Tile& spec) {
  const Parts parts(ui, spec, box.w);
  const Theme& t = ui.theme();
  const bool fits = parts.height(ui, spec.stacked) <= box.h + 1 &&
                    parts.title.fits(parts.words_width, box.h) && parts.note.fits(parts.words_width, box.h);
  const Target state = ui.target({.id = ui.id(spec.id),
                                  .role = Role::button,
                                  .label = std::string(spec.title),
                                  .value = value_of(spec),
                                  .box = box,
                                  .enabled = spec.enabled,
                                  .clipped = !fits,
                                  .ink = spec.enabled ? t.ink_soft : t.ink_off,
                                  .ground = spec.enabled ? t.surface : t.ground,
                                  .text_px = parts.note.empty() ? parts.title.em() : parts.note.em()});
  draw_sheet(ui, box, spec, state);
  const Rect inner = box.inset(parts.padding);
  if (spec.stacked) {
    draw_square(ui, {inner.x, inner.y, parts.square, parts.square}, spec);
    const float top = inner.y + parts.square + parts.gap;
    draw_words(ui, {inner.x, top, parts.words_width, inner.bottom() - top}, spec, parts);
  } else {
    draw_square(ui, {inner.x, inner.centre().y - parts.square / 2, parts.square, parts.square}, spec);
    const float top = inner.centre().y - parts.words_height(ui) / 2;
    draw_words(ui, {inner.x + parts.square + parts.gap, top, parts.words_width, inner.h}, spec, parts);
  }
  return state.activated;
}

float tile_height(Ui& ui, const Tile& spec, float width) {
  return Parts(ui, spec, width).height(ui, spec.stacked);
}

}  // namespace yimen::ui
