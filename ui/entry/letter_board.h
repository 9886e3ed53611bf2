// Letters for pinyin and English, with digits, address words and punctuation beside them. Threads: the UI
// thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/entry/keys.h"

namespace yimen::entry {

enum class LetterMode { pinyin, english, symbols };

struct LetterBoard {
  LetterMode mode = LetterMode::pinyin;
  bool shift = false;
  bool can_pinyin = true;  // an engine is there
  std::size_t page = 0;    // of the candidates
};

float letter_board_height(const ui::Ui& ui, bool candidates);

// Keys of the board below, candidates above. What was pressed is the caller's to carry out; page and mode are
// kept here.
struct BoardPress {
  std::optional<Key> key;
  std::optional<std::size_t> candidate;
};
BoardPress letter_board(ui::Ui& ui, draw::Rect box, LetterBoard& board,
                        const std::vector<std::string>& candidates);

}  // namespace yimen::entry
