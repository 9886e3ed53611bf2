// Rows of keys: how every keyboard on the glass is drawn.
// Threads: the UI thread. Ownership: within one frame.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/ui.h"

namespace yimen::entry {

enum class KeyAction { type, erase, clear, space, shift, pinyin, english, symbols };

struct Key {
  std::string label;
  std::string text = {};  // typed; empty: the label
  KeyAction action = KeyAction::type;
  std::string_view icon = {};
  float weight = 1;  // width relative to its neighbours
  bool enabled = true;
  bool selected = false;
  bool secret = false;       // of what is masked: never spoken aloud
  bool large = false;        // as large as there is room for
  std::string name = {};     // in the tree, where the label alone says too little
  std::string telling = {};  // which of those that sound alike it is
};
using KeyRows = std::vector<std::vector<Key>>;

Key erase_key(const ui::Ui& ui, float weight = 1);
std::vector<std::string> characters_of(std::string_view text);
// One key for each character of a text.
std::vector<Key> keys_of(std::string_view characters);

// The bed of a keyboard, and what is left inside it.
draw::Rect draw_bed(ui::Ui& ui, draw::Rect box);
float bed_padding(const ui::Ui& ui);

// Which key was pressed. Rows share the height; a row with less weight than the widest is centred.
std::optional<Key> draw_rows(ui::Ui& ui, draw::Rect box, const KeyRows& rows);
bool draw_key(ui::Ui& ui, draw::Rect box, std::string_view id, const Key& key);

// As high as is comfortable, and never more than about half of the screen.
float rows_height(const ui::Ui& ui, std::size_t rows);

}  // namespace yimen::entry
