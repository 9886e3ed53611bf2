#include "ui/entry/digit_board.h"

namespace yimen::entry {
namespace {

using ui::Ui;

constexpr float kWord = 1.4F;  // of a key with a word of two characters, where digits are narrow

void append(std::vector<Key>& row, std::initializer_list<const char*> labels, float weight) {
  for (const char* label : labels) row.push_back({.label = label, .weight = weight});
}

// Digits are wider, where the words beside them have room enough.
float digit_weight(Ui& ui, float width) {
  constexpr float kWide = 1.6F;
  constexpr float kKeys = 2 + 3 * kWide;
  const float word = ui.text_width("单元", {.step = ui::TextStep::note}) + ui.metrics().space(1);
  return width / kKeys - ui.metrics().gap() >= word ? kWide : 1;
}

std::vector<Key> row_of(std::string_view digits, float wide, std::initializer_list<const char*> others) {
  std::vector<Key> row = keys_of(digits);
  for (Key& key : row) key.weight = wide;
  append(row, others, 1);
  if (wide <= 1) row[digits.size()].weight = kWord;
  return row;
}

std::vector<Key> last_row(const Ui& ui, float wide, std::initializer_list<const char*> others) {
  std::vector<Key> row;
  append(row, {"-", "0"}, wide);
  row.push_back(erase_key(ui, wide));
  append(row, others, 1);
  if (wide <= 1) row[3].weight = kWord;
  return row;
}

KeyRows address_rows(const Ui& ui, float wide) {
  return {row_of("123", wide, {"号", "室"}), row_of("456", wide, {"栋", "楼"}),
          row_of("789", wide, {"单元", "层"}), last_row(ui, wide, {"弄", "座"})};
}

KeyRows text_rows(const Ui& ui, float wide) {
  return {row_of("123", wide, {"，", "。"}), row_of("456", wide, {"、", "？"}),
          row_of("789", wide, {"：", "！"}), last_row(ui, wide, {".", "/"})};
}

}  // namespace

std::optional<Key> digit_board(Ui& ui, draw::Rect box, bool address) {
  const float wide = digit_weight(ui, box.w);
  return draw_rows(ui, box, address ? address_rows(ui, wide) : text_rows(ui, wide));
}

}  // namespace yimen::entry
