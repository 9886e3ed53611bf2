#include "kiosk/identity/utf8.h"

#include <bit>

namespace yimen::identity {
namespace {

// Takes one character off the front of the text.
std::optional<char32_t> take(std::string_view& text) {
  const auto first = static_cast<unsigned char>(text.front());
  const auto length = first < 0x80 ? 1u : static_cast<unsigned>(std::countl_one(first));
  if (length > 4 || (first & 0xC0) == 0x80 || length > text.size()) return std::nullopt;
  auto value = static_cast<char32_t>(length == 1 ? first : first & (0xFFu >> (length + 1)));
  for (std::size_t i = 1; i < length; ++i) {
    const auto next = static_cast<unsigned char>(text[i]);
    if ((next & 0xC0) != 0x80) return std::nullopt;
    value = (value << 6) | (next & 0x3Fu);
  }
  text.remove_prefix(length);
  constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < kLeast[length] || value > 0x10FFFF || surrogate) return std::nullopt;
  return value;
}

}  // namespace

std::optional<std::u32string> decode_utf8(std::string_view text) {
  std::u32string characters;
  while (!text.empty()) {
    const auto character = take(text);
    if (!character) return std::nullopt;
    characters += *character;
  }
  return characters;
}

std::string encode_utf8(char32_t c) {
  const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
  const auto tail = [&](unsigned shift) { return byte(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0 | (c >> 6)), tail(0)};
  if (c < 0x10000) return {byte(0xE0 | (c >> 12)), tail(6), tail(0)};
  return {byte(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
}

}  // namespace yimen::identity
