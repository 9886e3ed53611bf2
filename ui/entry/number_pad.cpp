#include "ui/entry/number_pad.h"

#include <cmath>

#include "ui/entry/keys.h"
#include "ui/kit/layout.h"

namespace yimen::entry {
namespace {

using ui::Ui;

constexpr std::size_t kTallRows = 4;

// What stands left of the zero.
Key corner(const Ui& ui, Keyboard keyboard) {
  if (keyboard == Keyboard::id_number) return {.label = "X"};
  if (keyboard == Keyboard::money) return {.label = "."};
  return {.label = ui.tr("全清"), .action = KeyAction::clear};
}

// What is masked in its field is not said aloud by its keys either.
bool is_secret(Keyboard keyboard) { return keyboard == Keyboard::pin || keyboard == Keyboard::id_number; }

KeyRows tall(const Ui& ui, Keyboard keyboard) {
  return {keys_of("123"),
          keys_of("456"),
          keys_of("789"),
          {corner(ui, keyboard), Key{.label = "0"}, erase_key(ui)}};
}

KeyRows low(const Ui& ui, Keyboard keyboard) {
  KeyRows rows{keys_of("12345"), keys_of("67890")};
  rows[0].push_back(corner(ui, keyboard));
  if (rows[0].back().action == KeyAction::clear) rows[0].back().icon = "clear";  // words have no room
  rows[1].push_back(erase_key(ui));
  return rows;
}

}  // namespace

float number_pad_height(const Ui& ui) { return rows_height(ui, kTallRows); }

std::optional<ui::Edit> number_pad(Ui& ui, draw::Rect box, Keyboard keyboard) {
  const ui::Metrics& m = ui.metrics();
  const float least = m.min_target() * kTallRows + m.gap() * (kTallRows - 1) + 2 * bed_padding(ui);
  const bool is_low = box.h < least;
  // Keys far apart tire the hand.
  const float width = std::min(box.w, m.main_target() * (is_low ? 12.0F : 7.5F));
  const draw::Rect inner = draw_bed(ui, ui::centred(box, std::round(width), box.h));
  auto rows = is_low ? low(ui, keyboard) : tall(ui, keyboard);
  for (auto& row : rows)
    for (Key& key : row) key.secret = key.action == KeyAction::type && is_secret(keyboard);
  const auto key = draw_rows(ui, inner, rows);
  if (!key) return std::nullopt;
  if (key->action == KeyAction::erase) return ui::Edit{ui::Edit::Kind::erase, {}};
  if (key->action == KeyAction::clear) return ui::Edit{ui::Edit::Kind::clear, {}};
  return ui::Edit{ui::Edit::Kind::insert, key->label};
}

}  // namespace yimen::entry
