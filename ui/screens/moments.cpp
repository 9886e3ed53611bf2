#include "ui/screens/moments.h"

#include <array>
#include <charconv>
#include "kiosk/common/day_words.h"

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
  if (iso.size() != 10) return {};
  return day_in_words(0, number(iso.substr(5, 2)), number(iso.substr(8, 2)), language);
}

std::string date_text(WallTime when, Language language) {
  const auto iso = china_minute(when).substr(0, 10);
  return day_in_words(static_cast<int>(number(iso.substr(0, 4))), number(iso.substr(5, 2)),
                      number(iso.substr(8, 2)), language);
}

std::string moment_text(WallTime when, Language language) {
  const auto minute = china_minute(when);
  return day_text(minute.substr(0, 10), language) + (language == Language::en ? ", " : " ") +
         minute.substr(11);
}

}  // namespace yimen::screens
