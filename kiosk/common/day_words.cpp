#include "kiosk/common/day_words.h"

#include <fmt/format.h>

#include <array>

namespace yimen {
namespace {

constexpr std::array<const char*, 12> kMonths{"January",   "February", "March",    "April",
                                              "May",       "June",     "July",     "August",
                                              "September", "October",  "November", "December"};

}  // namespace

std::string day_in_words(int year, unsigned month, unsigned day, Language language) {
  if (month < 1 || month > kMonths.size() || day < 1 || day > 31) return {};
  const bool with_year = year != 0;
  switch (language) {
    case Language::en:
      return fmt::format("{} {}", day, kMonths.at(month - 1)) + (with_year ? fmt::format(" {}", year) : "");
    case Language::ug:
      return (with_year ? fmt::format("{}-يىلى ", year) : "") + fmt::format("{}-ئاينىڭ {}-كۈنى", month, day);
    case Language::bo:
      return (with_year ? fmt::format("{}ལོའི་", year) : "") + fmt::format("ཟླ་{}པའི་ཚེས་{}", month, day);
    case Language::zh:
    case Language::zh_hant:
    case Language::pseudo: break;
  }
  return (with_year ? fmt::format("{}年", year) : "") + fmt::format("{}月{}日", month, day);
}

}  // namespace yimen
