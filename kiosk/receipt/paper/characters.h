// The characters of a UTF-8 text, one after the other.
//
// Of bytes that are no UTF-8 it makes some character or other and goes on; cairo then refuses the page.
// Threads: pure functions.
#pragma once

#include <string_view>

namespace yimen::receipt {

struct Character {
  char32_t code;
  std::size_t bytes;  // at least 1
};

// The first one of a text that is not empty.
inline Character first_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  const unsigned int mask = lead < 0x80 ? 0x7F : lead < 0xE0 ? 0x1F : lead < 0xF0 ? 0x0F : 0x07;
  Character first{lead & mask, 1};
  for (; first.bytes < text.size(); ++first.bytes) {
    const auto next = static_cast<unsigned char>(text[first.bytes]);
    if ((next & 0xC0U) != 0x80) break;
    first.code = (first.code << 6U) | (next & 0x3FU);
  }
  return first;
}

}  // namespace yimen::receipt
