#include "ui/entry/digit_board.h"

namespace yimen::entry {
namespace {

using ui::Ui;

constexpr float kWide = 1.6F;

void append(std::vector<Key>& row, std::initializer_list<const char*> labels, float weight) {
  for (const char* label : labels) row.push_back({.label = label, .weight = weight});
}

std::vector<Key> row_of(std::string_view digits, std::initializer_list<const char*> others) {
  std::vector<Key> row = keys_of(digits);
  for (Key& key : row) key.weight = kWide;
  append(row, others, 1);
  return row;
}

std::vector<Key> last_row(const Ui& ui, std::initializer_list<const char*> others) {
  std::vector<Key> row;
  append(row, {"-", "0"}, kWide);
  row.push_back(erase_key(ui, kWide));
  append(row, others, 1);
  return row;
}

KeyRows address_rows(const Ui& ui) {
  return {row_of("123", {"号", "室"}), row_of("456", {"栋", "楼"}), row_of("789", {"单元", "层"}),
          last_row(ui, {"弄", "座"})};
}

KeyRows text_rows(const Ui& ui) {
  KeyRows rows{row_of("123", {"，", "。"}), row_of("456", {"、", "？"}), row_of("789", {"：", "！"}),
               last_row(ui, {"."})};
  rows.back().push_back({.label = ui.tr("空格"), .action = KeyAction::space});
  return rows;
}

}  // namespace

std::optional<Key> digit_board(Ui& ui, draw::Rect box, bool address) {
  return draw_rows(ui, box, address ? address_rows(ui) : text_rows(ui));
}

}  // namespace yimen::entry
