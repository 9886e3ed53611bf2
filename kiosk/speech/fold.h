// Makes of the many ways to write a character one.
// Threads: pure function.
#pragma once

#include <string>
#include <string_view>

namespace yimen::speech {

// Full-width digits, letters and signs become ASCII, odd spaces one space, circled and Roman numerals
// numbers, bytes that are no UTF-8 and characters that nobody sees nothing. Chinese punctuation stays.
std::string fold(std::string_view text);

}  // namespace yimen::speech
