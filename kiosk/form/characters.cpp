#include "kiosk/form/characters.h"

#include <algorithm>
#include <array>

namespace yimen::form {
namespace {

struct Range {
  char32_t first, last;
};

template <std::size_t N>
bool is_in(const std::array<Range, N>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(), [c](Range r) { return c >= r.first && c <= r.last; });
}

constexpr std::array<Range, 6> kHan{{{0x3007, 0x3007},      // 〇
                                     {0x3400, 0x4DBF},      // Extension A
                                     {0x4E00, 0x9FFF},      // the common ones
                                     {0xF900, 0xFAFF},      // compatibility
                                     {0x20000, 0x2FA1F},    // Extensions B to F, I, compatibility supplement
                                     {0x30000, 0x323AF}}};  // Extensions G and H

constexpr std::array<Range, 8> kForbidden{
    {{0x00, 0x08},
     {0x0B, 0x1F},
     {0x7F, 0x9F},
     {0x200B, 0x200F},       // zero width, direction marks
     {0x2028, 0x202E},       // separators, direction overrides
     {0x2060, 0x206F},       // invisible operators, direction isolates
     {0xE000, 0xF8FF},       // private use: another font would show another character
     {0xF0000, 0x10FFFF}}};  // private use planes

struct Lead {
  std::size_t length;  // of the sequence; 0 where no sequence starts so
  char32_t bits;
  char32_t least;  // anything below is an overlong form
};

Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, byte, 0};
  if (byte >= 0xC2 && byte < 0xE0) return {2, byte & 0x1FU, 0x80};
  if (byte >= 0xE0 && byte < 0xF0) return {3, byte & 0x0FU, 0x800};
  if (byte >= 0xF0 && byte < 0xF5) return {4, byte & 0x07U, 0x10000};
  return {0, 0, 0};
}

// The first character of `utf8`, and its length in bytes; length 0 where it is malformed.
Lead decode_first(std::string_view utf8) {
  Lead lead = lead_of(static_cast<unsigned char>(utf8.front()));
  if (lead.length > utf8.size()) return {0, 0, 0};
  for (std::size_t i = 1; i < lead.length; ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if ((byte & 0xC0U) != 0x80U) return {0, 0, 0};
    lead.bits = lead.bits << 6U | (byte & 0x3FU);
  }
  const bool is_surrogate = lead.bits >= 0xD800 && lead.bits <= 0xDFFF;
  return lead.bits < lead.least || is_surrogate || lead.bits > 0x10FFFF ? Lead{0, 0, 0} : lead;
}

void append(std::string& out, char32_t c) {
  const auto byte = [&out](char32_t bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
  if (c < 0x80) return byte(c);
  if (c < 0x800) {
    byte(0xC0U | c >> 6U);
  } else {
    if (c < 0x10000) {
      byte(0xE0U | c >> 12U);
    } else {
      byte(0xF0U | c >> 18U);
      byte(0x80U | (c >> 12U & 0x3FU));
    }
    byte(0x80U | (c >> 6U & 0x3FU));
  }
  byte(0x80U | (c & 0x3FU));
}

}  // namespace

std::optional<std::u32string> code_points(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  while (!utf8.empty()) {
    const Lead next = decode_first(utf8);
    if (next.length == 0) return std::nullopt;
    out += next.bits;
    utf8.remove_prefix(next.length);
  }
  return out;
}

std::string to_utf8(std::u32string_view characters) {
  std::string out;
  out.reserve(characters.size() * 3);
  for (const char32_t c : characters) append(out, c);
  return out;
}

bool is_han(char32_t c) { return is_in(kHan, c); }

bool is_latin_letter(char32_t c) {
  const bool is_ascii = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  return is_ascii || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF);
}

bool is_forbidden(char32_t c) {
  const bool is_noncharacter = (c & 0xFFFEU) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  return is_noncharacter || c == 0xFEFF || c == 0xFFFD || c == 0xAD || is_in(kForbidden, c);
}

}  // namespace yimen::form
