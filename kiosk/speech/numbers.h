// Numbers as Mandarin says them.
// Threads: pure functions; the digits given are ASCII and nothing else.
#pragma once

#include <string>
#include <string_view>

namespace yimen::speech {

// "2026" -> 二零二六. With yao, one is 幺, as in telephone and card numbers, where 一 and 七 are mistaken.
std::string each_digit(std::string_view digits, bool yao = false);

// "2012" -> 两千零一十二. Thousands' commas are allowed; more than sixteen digits are said one by one.
std::string cardinal(std::string_view digits);

// "3.50" -> 三点五零.
std::string decimal(std::string_view number);

// "1234.50" -> 一千二百三十四元五角. More than two decimals are said as a decimal number of yuan.
std::string money(std::string_view number);

}  // namespace yimen::speech
