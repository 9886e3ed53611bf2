// Letters for pinyin and English, with digits, address words and punctuation beside them. Threads: the UI
// thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/entry/candidate_strip.h"
#include "ui/entry/keys.h"

namespace yimen::entry {

enum class LetterMode { pinyin, english, symbols };

struct LetterBoard {
  LetterMode mode = LetterMode::pinyin;
  bool shift = false;
  bool can_pinyin = true;  // an engine is there
  bool symbols = true;     // a key leads to digits and marks, which have no board of their own
  bool name = false;       // of a person: a dot between its parts, and no sentence
  std::size_t page = 0;    // of the candidates
};

// Keys of the board below, candidates above. What was pressed is the caller's to carry out; page and mode are
// kept here.
struct BoardPress {
  std::optional<Key> key;
  std::optional<std::size_t> candidate;
};
BoardPress letter_board(ui::Ui& ui, draw::Rect box, LetterBoard& board, Candidates candidates);

}  // namespace yimen::entry
