#include "ui/kit/edit.h"

#include <algorithm>

#include "kiosk/common/secret.h"

namespace yimen::ui {
namespace {

bool starts_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

void erase_last(std::string& text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && !starts_character(text[at])) --at;
  // Overwritten first: a shorter string keeps its old bytes behind its end.
  std::fill(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), '\0');
  text.resize(at);
}

}  // namespace

std::size_t characters(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(utf8, starts_character));
}

bool apply(std::string& text, const Edit& edit, std::size_t most) {
  if (edit.kind == Edit::Kind::insert) {
    if (edit.text.empty() || characters(text) + characters(edit.text) > most) return false;
    text += edit.text;
    return true;
  }
  if (text.empty()) return false;
  if (edit.kind == Edit::Kind::clear) {
    wipe(text);
  } else {
    erase_last(text);
  }
  return true;
}

}  // namespace yimen::ui
