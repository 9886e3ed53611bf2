#include "kiosk/speech/english.h"

#include <array>
#include <charconv>
#include <utility>

#include "kiosk/speech/rules.h"

namespace yimen::speech {
namespace {

using Named = std::pair<std::string_view, std::string_view>;

// What the rules for digits say, word for word.
constexpr std::array<Named, 13> kWords = {{{"零", "0 "},
                                           {"幺", "1 "},
                                           {"一", "1 "},
                                           {"二", "2 "},
                                           {"三", "3 "},
                                           {"四", "4 "},
                                           {"五", "5 "},
                                           {"六", "6 "},
                                           {"七", "7 "},
                                           {"八", "8 "},
                                           {"九", "9 "},
                                           {"，", ", "},
                                           {"位不念", "hidden "}}};

std::string translated(std::string_view said) {
  std::string out;
  for (Cursor cursor{said, 0}; !cursor.at_end();) {
    auto size = character_size(cursor.next());
    std::string_view word = size == 1 ? cursor.rest().substr(0, 1) : std::string_view();
    for (const auto& [from, to] : kWords) {
      if (!cursor.sees(from)) continue;
      word = to;
      size = from.size();
    }
    if (word.starts_with(',') && out.ends_with(' ')) out.pop_back();
    out += word;
    if (word.size() == 1 && is_letter(word[0])) out += ' ';
    cursor = cursor.after(size);
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

// In English words the mask is not counted.
std::optional<Said> masked(const Cursor& cursor) {
  auto said = masked_number(cursor);
  if (!said) return said;
  const auto hidden = said->words.find("位不念");
  const auto pause = said->words.rfind("，", hidden);
  const auto from = pause == std::string::npos ? 0 : pause + std::string_view("，").size();
  said->words.erase(from, hidden - from);
  return said;
}

constexpr std::array<Rule, 5> kDigitRules = {masked, identity_number, receipt_number, long_number,
                                             named_number};

std::string_view month_name(std::string_view digits) {
  constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                        "May",       "June",     "July",     "August",
                                                        "September", "October",  "November", "December"};
  std::size_t month = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), month);
  return month >= 1 && month <= kMonths.size() ? kMonths[month - 1] : std::string_view();
}

std::string without_zero(std::string_view digits) {
  return std::string(digits.size() > 1 && digits[0] == '0' ? digits.substr(1) : digits);
}

// "2026-11-22" -> "22 November 2026".
std::optional<Said> iso_date(const Cursor& cursor) {
  const auto year = digits_at(cursor);
  if (year.size() != 4 || cursor.after(4).next() != '-') return std::nullopt;
  const auto month = digits_at(cursor.after(5));
  const auto day = digits_at(cursor.after(8));
  if (month.size() != 2 || cursor.after(7).next() != '-' || day.size() != 2) return std::nullopt;
  const auto name = month_name(month);
  if (name.empty()) return std::nullopt;
  return Said{10, without_zero(day) + " " + std::string(name) + " " + std::string(year)};
}

// "14:30" -> "14 30", "9:05" -> "9 oh 5", "9:00" -> "9 o'clock".
std::optional<Said> clock_time(const Cursor& cursor) {
  const auto hour = digits_at(cursor);
  if (hour.empty() || hour.size() > 2 || cursor.after(hour.size()).next() != ':') return std::nullopt;
  const auto minutes = digits_at(cursor.after(hour.size() + 1));
  if (minutes.size() != 2) return std::nullopt;
  auto said = without_zero(hour);
  if (minutes == "00") {
    said += " o'clock";
  } else {
    said += (minutes[0] == '0' ? " oh " : " ") + without_zero(minutes);
  }
  return Said{hour.size() + 3, said};
}

std::optional<Said> yuan(const Cursor& cursor) {
  constexpr std::array<std::string_view, 3> kSigns = {"¥", "￥", "RMB "};
  const auto sign = one_of_at(cursor, kSigns);
  const auto number = sign ? number_at(cursor.after(sign->size())) : std::string_view();
  if (number.empty()) return std::nullopt;
  return Said{sign->size() + number.size(), std::string(number) + " yuan"};
}

// A number by itself: what stands between its digits is its own.
std::optional<Said> number(const Cursor& cursor) {
  const auto digits = number_at(cursor);
  if (digits.empty()) return std::nullopt;
  const auto end = cursor.after(digits.size());
  if (end.sees("%")) return Said{digits.size() + 1, std::string(digits) + " percent"};
  const bool range = end.sees("–") || end.next() == '-';
  const auto sign_size = end.sees("–") ? std::string_view("–").size() : std::size_t{1};
  if (range && is_digit(end.after(sign_size).next()))
    return Said{digits.size() + sign_size, std::string(digits) + " to "};
  return Said{digits.size(), std::string(digits)};
}

std::optional<Said> english_sign(const Cursor& cursor) {
  constexpr std::array<Named, 24> kSigns = {
      {{"No. ", "number "}, {"“", ""},      {"”", ""},     {"‘", ""},   {"’", "'"},  {"\"", ""},
       {"(", ", "},         {")", ", "},    {"[", ", "},   {"]", ", "}, {"—", ", "}, {"–", ", "},
       {"…", ", "},         {"&", " and "}, {"/", " or "}, {"*", ""},   {"·", " "},  {"{", ""},
       {"}", ""},           {"→", ", "},    {"<", ""},     {">", ""},   {"_", " "},  {"|", ", "}}};
  for (const auto& [from, to] : kSigns)
    if (cursor.sees(from)) return Said{from.size(), std::string(to)};
  return std::nullopt;
}

Said english_step(const Cursor& cursor) {
  for (const Rule rule : {iso_date, clock_time, yuan})
    if (auto said = rule(cursor)) return std::move(*said);
  for (const auto rule : kDigitRules)
    if (auto said = rule(cursor)) return {said->size, translated(said->words)};
  for (const Rule rule : {number, english_sign})
    if (auto said = rule(cursor)) return std::move(*said);
  const auto character = cursor.rest().substr(0, character_size(cursor.next()));
  return {character.size(), std::string(character)};
}

}  // namespace

std::string in_english(std::string_view folded) {
  std::string out;
  for (Cursor cursor{folded, 0}; !cursor.at_end();) {
    const auto said = english_step(cursor);
    out += said.words;
    cursor = cursor.after(said.size);
  }
  return out;
}

}  // namespace yimen::speech
