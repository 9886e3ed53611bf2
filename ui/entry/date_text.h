// A date as it is typed, part by part.
// Threads: pure functions.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace yimen::entry {

enum class DatePart { year, month, day };

// What has been typed of each part, without leading zeros: {"1940", "5", ""}.
struct DateText {
  std::array<std::string, 3> parts;
  std::string& at(DatePart part) { return parts.at(static_cast<std::size_t>(part)); }
  const std::string& at(DatePart part) const { return parts.at(static_cast<std::size_t>(part)); }
};

// "1940-05-01", and "1940-05", "19", "" on the way there.
DateText parse_date(std::string_view text);
std::string join(const DateText& date);

// The part that a first digit belongs to: the first that is not complete, else the day.
DatePart first_open(const DateText& date);
// Types a digit into a part and returns the part the next digit belongs to. A part that is complete begins
// anew.
DatePart type_digit(DateText& date, DatePart part, char digit);
// Takes back the last digit of a part, or of the one before where it is empty.
DatePart erase_digit(DateText& date, DatePart part);

}  // namespace yimen::entry
