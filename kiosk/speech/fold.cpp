#include "kiosk/speech/fold.h"

#include <unicode/utf8.h>

#include <cstdint>

namespace yimen::speech {
namespace {

void append(std::string& out, UChar32 c) {
  std::uint8_t bytes[U8_MAX_LENGTH];
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, static_cast<std::uint32_t>(c));
  out.append(bytes, bytes + size);
}

bool within(UChar32 c, UChar32 first, UChar32 last) { return c >= first && c <= last; }

// Joiners, direction marks, variation selectors, private and control characters, and pictures.
bool is_silent(UChar32 c) {
  return c < 0x20 || within(c, 0x7F, 0x9F) || c == 0xAD || within(c, 0x200B, 0x200F) ||
         within(c, 0x202A, 0x202E) || within(c, 0x2060, 0x206F) || within(c, 0xE000, 0xF8FF) ||
         within(c, 0xFE00, 0xFE0F) || c == 0xFEFF || within(c, 0xFFF0, 0xFFFF) || within(c, 0x2500, 0x27BF) ||
         within(c, 0x1F000, 0x1FAFF) || c >= 0xE0000;
}

bool is_space(UChar32 c) {
  return c == 0xA0 || within(c, 0x2000, 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

// Full-width digits, letters and the signs that belong to numbers. ，：；！？（） stay what they are.
bool is_wide(UChar32 c) {
  if (within(c, 0xFF10, 0xFF19) || within(c, 0xFF21, 0xFF3A) || within(c, 0xFF41, 0xFF5A)) return true;
  switch (c) {
    case 0xFF03:
    case 0xFF05:
    case 0xFF06:
    case 0xFF0A:
    case 0xFF0B:
    case 0xFF0D:
    case 0xFF0E:
    case 0xFF0F:
    case 0xFF1D:
    case 0xFF20: return true;
    default: return false;
  }
}

void append_folded(std::string& out, UChar32 c) {
  if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
    out += "。";
  } else if (c == '\t' || is_space(c)) {
    out += ' ';
  } else if (is_wide(c)) {
    append(out, c - 0xFF00 + 0x20);
  } else if (c == 0x25CF || c == 0x2022) {  // dots over what is masked
    out += '*';
  } else if (within(c, 0x2460, 0x2473)) {  // circled numbers
    out += std::to_string(c - 0x2460 + 1) + "，";
  } else if (within(c, 0x2160, 0x216B)) {  // Roman numerals
    out += std::to_string(c - 0x2160 + 1);
  } else if (!is_silent(c)) {
    append(out, c);
  }
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    if (c >= 0) append_folded(out, c);
  }
  return out;
}

}  // namespace yimen::speech
