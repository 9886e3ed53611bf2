// UTF-8 to characters, strictly.
// Threads: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yimen::identity {

// Nothing where the bytes are not UTF-8: truncated, overlong, surrogates, beyond U+10FFFF.
std::optional<std::u32string> decode_utf8(std::string_view text);
std::string encode_utf8(char32_t character);

}  // namespace yimen::identity
