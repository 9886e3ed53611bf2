// Which texts need shaping: Uyghur, whose Arabic letters join and run from right to left, and Tibetan, whose
// letters stack. Chinese and Latin do not, and pay only for this question.
// Threads: pure functions.
#pragma once

#include <cstddef>
#include <string_view>

namespace yimen::shaping {

enum class Script { plain, arabic, tibetan };

Script script_of(char32_t character);
// Does any character of this UTF-8 text belong to a script that needs shaping?
bool needs_shaping(std::string_view text);
bool has_arabic(std::string_view text);
bool has_tibetan(std::string_view text);

// Where the character at `at` ends, together with the marks and stacked letters that belong to it.
std::size_t cluster_end(std::string_view text, std::size_t at);

}  // namespace yimen::shaping
