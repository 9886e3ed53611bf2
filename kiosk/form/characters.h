// Text as characters (code points) instead of bytes.
// Threads: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yimen::form {

// Nothing where the bytes are not well-formed UTF-8 (overlong forms, surrogates, cut sequences).
std::optional<std::u32string> code_points(std::string_view utf8);
std::string to_utf8(std::u32string_view characters);

// Chinese characters, the rare ones beyond U+FFFF included. Source: Unicode 15 blocks.
bool is_han(char32_t c);
// A letter of a European alphabet, with or without accents.
bool is_latin_letter(char32_t c);
// What nobody types on purpose: control characters but for line breaks and tabs, invisible characters,
// changes of the writing direction, private use, and what is not a character at all.
bool is_forbidden(char32_t c);

}  // namespace yimen::form
