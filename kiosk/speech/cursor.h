// A place in a text, what stands before it and what after. Threads: plain value; the text outlives it.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace yimen::speech {

struct Cursor {
  std::string_view text;
  std::size_t at = 0;

  std::string_view before() const { return text.substr(0, at); }
  std::string_view rest() const { return text.substr(at); }
  bool at_end() const { return at >= text.size(); }
  char next() const { return at_end() ? '\0' : text[at]; }
  bool sees(std::string_view words) const { return rest().starts_with(words); }
  bool follows(std::string_view words) const { return before().ends_with(words); }
  Cursor after(std::size_t bytes) const {
    return {text, std::min(at + bytes, text.size())};
  }  // the end at most
};

// What a rule found at the cursor: so many bytes, said so.
struct Said {
  std::size_t size;
  std::string words;
};
using Rule = std::optional<Said> (*)(const Cursor&);

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
inline bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }

// The digits from the cursor on.
inline std::string_view digits_at(const Cursor& cursor) {
  std::size_t size = 0;
  while (is_digit(cursor.after(size).next())) ++size;
  return cursor.rest().substr(0, size);
}

// The number from the cursor on, with thousands' commas and decimals: "1,234.50".
std::string_view number_at(const Cursor& cursor);

// The bytes of the character that begins with this one.
inline std::size_t character_size(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// Which of these words stands at the cursor: the first that does.
template <class Words>
std::optional<std::string_view> one_of_at(const Cursor& cursor, const Words& words) {
  for (const std::string_view word : words)
    if (cursor.sees(word)) return word;
  return std::nullopt;
}

}  // namespace yimen::speech
