// A day of the calendar.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "kiosk/common/day_words.h"
#include "kiosk/common/languages.h"
#include "kiosk/form/characters.h"
#include "kiosk/form/complaint.h"
#include "kiosk/form/fold.h"
#include "kiosk/form/kind.h"

namespace yimen::form {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// What was written as year, month and day, which need not be a day of the calendar.
struct Written {
  int year = 0, month = 0, day = 0;
  Date date() const {
    return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) /
           std::chrono::day(static_cast<unsigned>(day));
  }
};

// "1940年5月1日", "1940/5/1", "1940.5.1" and "19400501" as "1940-5-1".
std::string with_dashes(std::string_view text) {
  auto characters = code_points(fold_width(text)).value_or(U"");
  std::erase(characters, U' ');
  if (!characters.empty() && characters.back() == U'日') characters.pop_back();
  std::replace_if(
      characters.begin(), characters.end(),
      [](char32_t c) { return std::u32string_view(U"年月/.。").find(c) != std::u32string_view::npos; }, U'-');
  if (characters.size() == 8 && characters.find(U'-') == std::u32string::npos) {
    characters.insert(6, 1, U'-').insert(4, 1, U'-');
  }
  return to_utf8(characters);
}

// A number of at most `digits` digits at the front of `text`, which loses it; -1 where there is none.
int take_number(std::string_view& text, std::size_t digits) {
  int value = -1;
  const auto* end = text.data() + std::min(digits, text.size());
  const auto [rest, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || value < 0) return -1;
  text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
  return value;
}

bool take_dash(std::string_view& text) {
  if (!text.starts_with('-')) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<Written> read(std::string_view text) {
  const std::string dashed = with_dashes(text);
  std::string_view rest = dashed;
  Written written;
  written.year = take_number(rest, 4);
  if (!take_dash(rest)) return std::nullopt;
  written.month = take_number(rest, 2);
  if (!take_dash(rest)) return std::nullopt;
  written.day = take_number(rest, 2);
  if (!rest.empty() || written.year < 1000 || written.month < 0 || written.day < 0) return std::nullopt;
  return written;
}

std::string iso(const Written& w) { return fmt::format("{:04}-{:02}-{:02}", w.year, w.month, w.day); }

Answer fold_answer(const catalogue::Field&, const Answer& answer) {
  const auto written = read(answer.text);
  return typed(written && written->date().ok() ? iso(*written) : fold_width(answer.text));
}

std::string in_words(Date date, Language language) {
  return day_in_words(static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                      static_cast<unsigned>(date.day()), language);
}

// What a second person may see of a day.
std::string year_alone(Date date, Language language) {
  return fmt::format(fmt::runtime(builds_as_chinese(language) ? "{}年**月**日" : "** {}"),
                     static_cast<int>(date.year()));
}

Text in_words(Date date) { return {in_words(date, Language::zh), in_words(date, Language::en)}; }

// The day `offset` days from today.
Text day_from(Date today, int offset) { return in_words(Date(sys_days(today) + days(offset))); }

// Where days are counted from today, the nearest day that is right.
Text example(const catalogue::Field& field, Date today) {
  const auto& limits = field.limits;
  if (!limits.min_days && !limits.max_days) return {"1940年5月1日", "1 May 1940"};
  int offset = 0;
  if (limits.max_days) offset = std::min(offset, *limits.max_days);
  if (limits.min_days) offset = std::max(offset, *limits.min_days);
  return day_from(today, offset);
}

Complaint no_date(const catalogue::Field& field, Date today) {
  return complain(
      field,
      {"“{label}”请写明年、月、日，年份写4位，例如：{example}。",
       "For “{label}” please give day, month and year, the year with 4 digits, for example: {example}."},
      example(field, today));
}

Complaint no_such_day(const catalogue::Field& field, Date today) {
  return complain(field,
                  {"日历上没有这一天。请再看看“{label}”的月和日，例如：{example}。",
                   "The calendar has no such day. Please look again at the month and day of “{label}”, for "
                   "example: {example}."},
                  example(field, today));
}

Complaint too_early(const catalogue::Field& field, Date today) {
  return complain(field,
                  {"“{label}”不能早于{first}。请往后选，例如：{example}。",
                   "“{label}” cannot be before {first}. Please choose a later day, for example: {example}."},
                  example(field, today), {{"first", day_from(today, *field.limits.min_days)}});
}

Complaint too_late(const catalogue::Field& field, Date today) {
  return complain(field,
                  {"“{label}”不能晚于{last}。请往前选，例如：{example}。",
                   "“{label}” cannot be after {last}. Please choose an earlier day, for example: {example}."},
                  example(field, today), {{"last", day_from(today, *field.limits.max_days)}});
}

std::optional<Complaint> judge(const catalogue::Field& field, const Answer& answer, Date today) {
  const auto written = read(answer.text);
  if (!written) return no_date(field, today);
  if (!written->date().ok()) return no_such_day(field, today);
  const auto distance = (sys_days(written->date()) - sys_days(today)).count();
  if (field.limits.min_days && distance < *field.limits.min_days) return too_early(field, today);
  if (field.limits.max_days && distance > *field.limits.max_days) return too_late(field, today);
  return std::nullopt;
}

std::string show(const catalogue::Field&, const Answer& answer, const Showing& showing) {
  const auto written = read(answer.text);
  if (!written || !written->date().ok()) return showing.masked ? "****" : answer.text;
  return showing.masked ? year_alone(written->date(), showing.language)
                        : in_words(written->date(), showing.language);
}

}  // namespace

const Kind kDate{fold_answer, judge, show, example};

}  // namespace yimen::form
