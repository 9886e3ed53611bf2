#include "ui/entry/letter_board.h"

#include <algorithm>

#include "ui/kit/layout.h"

namespace yimen::entry {
namespace {

using ui::Ui;

constexpr std::size_t kRows = 4;

std::vector<Key> letters(std::string_view lower, bool upper) {
  std::string shown(lower);
  if (upper)
    std::ranges::transform(shown, shown.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  return keys_of(shown);
}

std::vector<Key> with_ends(Key first, std::vector<Key> middle, Key last) {
  middle.insert(middle.begin(), std::move(first));
  middle.push_back(std::move(last));
  return middle;
}

Key mode_key(std::string label, KeyAction action, bool selected = false) {
  return {.label = std::move(label), .action = action, .weight = 2, .selected = selected};
}

std::vector<Key> last_row(const Ui& ui, const LetterBoard& board) {
  const bool symbols = board.mode == LetterMode::symbols;
  const bool pinyin = board.mode == LetterMode::pinyin;
  std::vector<Key> row;
  if (board.symbols)
    row.push_back(symbols ? mode_key("ABC", KeyAction::english) : mode_key("123", KeyAction::symbols));
  if (!board.name) row.push_back({.label = pinyin ? "，" : ","});
  row.push_back({.label = ui.tr("空格"), .action = KeyAction::space, .weight = 3});
  row.push_back({.label = board.name ? "·" : pinyin ? "。" : "."});
  if (!board.can_pinyin) return row;
  row.push_back(pinyin ? mode_key(ui.tr("英文"), KeyAction::english)
                       : mode_key(ui.tr("拼音"), KeyAction::pinyin));
  return row;
}

// Digits, the words of an address, and punctuation.
KeyRows symbol_rows(const Ui& ui) {
  std::vector<Key> words = keys_of("号室栋楼");
  words.push_back({.label = "单元"});
  for (Key& key : keys_of("路街巷弄")) words.push_back(std::move(key));
  std::vector<Key> marks = keys_of("？！、：（）-·");
  marks.push_back(erase_key(ui, 1.5F));
  return {keys_of("1234567890"), std::move(words), std::move(marks)};
}

KeyRows letter_rows(const Ui& ui, const LetterBoard& board) {
  const bool upper = board.mode == LetterMode::english && board.shift;
  Key first{.label = "？", .weight = 1.5F};
  if (board.mode == LetterMode::english) {
    first = {
        .label = ui.tr("大写"), .action = KeyAction::shift, .icon = "up", .weight = 1.5F, .selected = upper};
  }
  return {letters("qwertyuiop", upper), letters("asdfghjkl", upper),
          with_ends(std::move(first), letters("zxcvbnm", upper), erase_key(ui, 1.5F))};
}

void change_mode(LetterBoard& board, KeyAction action) {
  switch (action) {
    case KeyAction::pinyin: board.mode = LetterMode::pinyin; break;
    case KeyAction::english: board.mode = LetterMode::english; break;
    case KeyAction::symbols: board.mode = LetterMode::symbols; break;
    case KeyAction::shift: board.shift = !board.shift; break;
    default: break;
  }
}

}  // namespace

BoardPress letter_board(ui::Ui& ui, draw::Rect box, LetterBoard& board, Candidates candidates) {
  const float gap = ui.metrics().gap();
  ui::Column column(box, gap);
  BoardPress press;
  if (board.can_pinyin) {
    const auto high = [&](std::size_t rows) {
      const auto n = static_cast<float>(rows);
      return std::floor((box.h - gap * (n - 1)) / n);
    };
    candidates.rows = high(kRows + 2) >= ui.metrics().min_target() ? 2 : 1;
    const float one = high(kRows + candidates.rows);
    const auto rows = static_cast<float>(candidates.rows);
    const draw::Rect strip = column.take(one * rows + gap * (rows - 1));
    if (board.mode == LetterMode::pinyin)
      press.candidate = candidate_strip(ui, strip, candidates, board.page);
  }
  KeyRows rows = board.mode == LetterMode::symbols ? symbol_rows(ui) : letter_rows(ui, board);
  rows.push_back(last_row(ui, board));
  press.key = draw_rows(ui, column.rest(), rows);
  if (press.key) change_mode(board, press.key->action);
  return press;
}

}  // namespace yimen::entry
