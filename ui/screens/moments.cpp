#include "ui/screens/moments.h"

#include <array>
#include <charconv>

namespace yimen::screens {
namespace {

// 0 where it is not a number.
unsigned number(std::string_view digits) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : 0;
}

}  // namespace

std::string day_text(std::string_view iso, Language language) {
  constexpr std::array<const char*, 12> kMonths{"January",   "February", "March",    "April",
                                                "May",       "June",     "July",     "August",
                                                "September", "October",  "November", "December"};
  if (iso.size() != 10) return {};
  const unsigned month = number(iso.substr(5, 2));
  const unsigned day = number(iso.substr(8, 2));
  if (month < 1 || month > kMonths.size() || day < 1) return {};
  if (language == Language::en) return std::to_string(day) + ' ' + kMonths.at(month - 1);
  return std::to_string(month) + "月" + std::to_string(day) + "日";
}

std::string date_text(WallTime when, Language language) {
  const auto iso = china_minute(when).substr(0, 10);
  const auto year = iso.substr(0, 4);
  const auto day = day_text(iso, language);
  return language == Language::en ? day + ' ' + year : year + "年" + day;
}

std::string moment_text(WallTime when, Language language) {
  const auto minute = china_minute(when);
  return day_text(minute.substr(0, 10), language) + (language == Language::en ? ", " : " ") +
         minute.substr(11);
}

}  // namespace yimen::screens
