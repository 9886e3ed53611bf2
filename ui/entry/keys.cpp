#include "ui/entry/keys.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/icons.h"
#include "ui/kit/text_block.h"

namespace yimen::entry {
namespace {

using draw::Rect;
using ui::Ui;

bool fits(Ui& ui, std::string_view words, Rect box, const ui::TextStyle& style) {
  return ui.text_width(words, style) <= box.w - ui.metrics().space(0.5) &&
         ui.metrics().em(style.step) <= box.h;
}

// Large where it fits, else as on the letters of a narrow screen body text. Single letters go together.
ui::TextStyle style_of(Ui& ui, const Key& key, Rect box) {
  const std::string_view widest = key.label.size() == 1 ? std::string_view("m") : key.label;
  for (const ui::TextStep step : {ui::TextStep::title, ui::TextStep::heading, ui::TextStep::body}) {
    const ui::TextStyle style{.step = step, .align = ui::Align::centre};
    if (step == ui::TextStep::title && !key.large) continue;
    if (fits(ui, widest, box, style)) return style;
  }
  return {.step = ui::TextStep::note, .align = ui::Align::centre};
}

// Keys of a narrow keyboard stand closer: the hand is guided by their rows.
float gap_of(const Ui& ui, float width, float keys) {
  const ui::Metrics& m = ui.metrics();
  const bool roomy = width >= keys * (m.min_target() + m.gap());
  return roomy ? m.gap() : std::ceil(m.mm(1));
}

float weight_of(const std::vector<Key>& row) {
  float all = 0;
  for (const Key& key : row) all += key.weight;
  return all;
}

struct Row {
  Rect box;
  float unit;  // of a key of weight 1, gaps not counted
};

Row place(Rect box, const std::vector<Key>& row, float widest, float gap) {
  const float unit = (box.w + gap) / widest;  // with its gap
  const float width = unit * weight_of(row) - gap;
  return {{box.x + (box.w - width) / 2, box.y, width, box.h}, unit};
}

}  // namespace

Key erase_key(const Ui& ui, float weight) {
  return {.label = ui.tr("删除"), .action = KeyAction::erase, .icon = "erase", .weight = weight};
}

std::vector<std::string> characters_of(std::string_view text) {
  std::vector<std::string> out;
  for (const char c : text) {
    if (out.empty() || (static_cast<unsigned char>(c) & 0xC0U) != 0x80U) out.emplace_back();
    out.back() += c;
  }
  return out;
}

std::vector<Key> keys_of(std::string_view characters) {
  std::vector<Key> keys;
  for (auto& character : characters_of(characters)) keys.push_back({.label = std::move(character)});
  return keys;
}

float bed_padding(const Ui& ui) { return ui.metrics().space(2); }

Rect draw_bed(Ui& ui, Rect box) {
  ui.brush().fill(box, ui.theme().sunken, ui.metrics().radius() * 1.5F);
  return box.inset(bed_padding(ui));
}

bool draw_key(Ui& ui, Rect box, std::string_view id, const Key& key) {
  const ui::Theme& t = ui.theme();
  const ui::Metrics& m = ui.metrics();
  const ui::TextStyle style = style_of(ui, key, box);
  // Words that are too long for one line go on in a second.
  const bool wraps = ui.text_width(key.label, style) > box.w - ui.metrics().space(0.5) &&
                     2 * ui.metrics().line_height(style.step) <= box.h;
  const ui::TextBlock label(ui, key.label, wraps ? box.w : 1e6F, style, ui::Fill::words);
  const auto ink = !key.enabled ? t.ink_off : key.selected ? t.on_accent : t.ink;
  const auto ground = key.selected ? t.accent : t.surface;
  const bool whole =
      !key.icon.empty() || (label.width() <= box.w && (wraps ? label.height() : label.em()) <= box.h);
  const ui::Target state = ui.target({.id = ui.id(id),
                                      .role = ui::Role::key,
                                      .label = key.name.empty() ? key.label : key.name,
                                      .value = key.telling,
                                      .box = box,
                                      .enabled = key.enabled,
                                      .selected = key.selected,
                                      .clipped = !whole,
                                      .personal = key.secret,
                                      .ink = ink,
                                      .ground = ground,
                                      .text_px = key.icon.empty() ? label.em() : 0});
  ui.brush().fill(box, state.pressed ? t.accent_soft : ground, m.radius());
  ui.brush().border(box, state.pressed ? t.accent : t.line, state.pressed ? m.stroke() : m.hairline(),
                    m.radius());
  if (!key.icon.empty()) {
    ui.brush().icon(box.centre(), ui::icon_of(key.icon), std::round(m.em(ui::TextStep::heading) * 1.2F), ink);
  } else {
    label.draw(ui, {box.x, box.centre().y - label.height() / 2, box.w, label.height()}, ink);
  }
  return state.activated;
}

std::optional<Key> draw_rows(Ui& ui, Rect box, const KeyRows& rows) {
  float widest = 0;
  for (const auto& row : rows) widest = std::max(widest, weight_of(row));
  const float gap = gap_of(ui, box.w, widest);
  const auto count = static_cast<float>(rows.size());
  const float height = std::floor((box.h - gap * (count - 1)) / count);
  std::optional<Key> pressed;
  float y = box.y;
  for (const auto& row : rows) {
    const Row placed = place({box.x, y, box.w, height}, row, widest, gap);
    float x = placed.box.x;
    for (const Key& key : row) {
      const float right = std::round(x + placed.unit * key.weight - gap);
      if (draw_key(ui, {std::round(x), y, right - std::round(x), height}, "key." + key.label, key))
        pressed = key;
      x += placed.unit * key.weight;
    }
    y += height + gap;
  }
  return pressed;
}

float rows_height(const Ui& ui, std::size_t rows) {
  const ui::Metrics& m = ui.metrics();
  const auto n = static_cast<float>(rows);
  const float around = m.gap() * (n - 1) + 2 * bed_padding(ui);
  const float share = (m.screen().h * 0.45F - around) / n;
  const float key = std::clamp(share, m.min_target(), m.main_target());
  return std::ceil(key * n + around);
}

}  // namespace yimen::entry
