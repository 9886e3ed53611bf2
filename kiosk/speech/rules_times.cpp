// Dates and times of day.
#include <array>
#include <charconv>

#include "kiosk/speech/numbers.h"
#include "kiosk/speech/rules.h"

namespace yimen::speech {
namespace {

int value(std::string_view digits) {
  int number = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

// "2026-11-22" with one sign in both places; the day may be missing after a hyphen.
struct Parts {
  std::string_view year, month, day;
  std::size_t size = 0;
};

std::optional<Parts> parts_at(const Cursor& cursor) {
  Parts parts;
  parts.year = digits_at(cursor);
  if (parts.year.size() != 4) return std::nullopt;
  auto at = cursor.after(4);
  const char between = at.next();
  if (between != '-' && between != '/' && between != '.') return std::nullopt;
  parts.month = digits_at(at.after(1));
  at = at.after(1 + parts.month.size());
  if (at.next() == between) {
    parts.day = digits_at(at.after(1));
    if (!parts.day.empty()) at = at.after(1 + parts.day.size());
  }
  parts.size = at.at - cursor.at;
  return parts;
}

bool is_month(std::string_view digits) {
  return !digits.empty() && digits.size() <= 2 && value(digits) >= 1 && value(digits) <= 12;
}

bool is_day(std::string_view digits) {
  return !digits.empty() && digits.size() <= 2 && value(digits) >= 1 && value(digits) <= 31;
}

bool is_year(std::string_view digits) { return value(digits) >= 1800 && value(digits) <= 2200; }

// "1941年", and the first of "2020-2026年".
std::optional<Said> year(const Cursor& cursor) {
  const auto digits = digits_at(cursor);
  const auto end = cursor.after(digits.size());
  if (digits.size() != 4) return std::nullopt;
  if (end.sees("年")) return Said{4, each_digit(digits)};
  constexpr std::array<std::string_view, 5> kTo = {"-", "–", "—", "~", "至"};
  const auto to = one_of_at(end, kTo);
  if (!to || !is_year(digits)) return std::nullopt;
  const auto second = digits_at(end.after(to->size()));
  if (second.size() != 4 || !is_year(second) || !end.after(to->size() + 4).sees("年")) return std::nullopt;
  return Said{4 + to->size(), each_digit(digits) + "到"};
}

std::string say_minutes(std::string_view minutes) {
  if (minutes == "00") return "";
  return (minutes[0] == '0' ? "零" : "") + cardinal(minutes) + "分";
}

std::string say_hour(std::string_view hour) { return value(hour) == 2 ? "两" : cardinal(hour); }

}  // namespace

std::optional<Said> date(const Cursor& cursor) {
  const auto parts = parts_at(cursor);
  if (!parts || !is_year(parts->year) || !is_month(parts->month)) return year(cursor);
  const auto said = each_digit(parts->year) + "年" + cardinal(parts->month) + "月";
  if (is_day(parts->day)) return Said{parts->size, said + cardinal(parts->day) + "日"};
  const bool month_only = parts->day.empty() && cursor.after(4).next() == '-' && parts->month.size() == 2;
  return month_only ? std::optional(Said{parts->size, said}) : year(cursor);
}

// Hours up to 24, two digits of minutes, and seconds where they are.
std::optional<Said> time_of_day(const Cursor& cursor) {
  const auto hour = digits_at(cursor);
  auto at = cursor.after(hour.size());
  const std::size_t colon = at.next() == ':' ? 1 : at.sees("：") ? std::string_view("：").size() : 0;
  if (hour.empty() || hour.size() > 2 || colon == 0 || value(hour) > 24) return std::nullopt;
  const auto minutes = digits_at(at.after(colon));
  if (minutes.size() != 2 || value(minutes) > 59) return std::nullopt;
  at = at.after(colon + 2);
  auto said = say_hour(hour) + "点" + say_minutes(minutes);
  const auto seconds = at.next() == ':' ? digits_at(at.after(1)) : std::string_view();
  if (seconds.size() == 2 && value(seconds) < 60) {
    if (minutes == "00") said += "零分";
    said += (seconds[0] == '0' && seconds != "00" ? "零" : "") + cardinal(seconds) + "秒";
    at = at.after(3);
  }
  return Said{at.at - cursor.at, said};
}

}  // namespace yimen::speech
