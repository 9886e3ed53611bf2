#include "kiosk/common/clock.h"

#include <fmt/format.h>

#include <charconv>

namespace yimen {
namespace {

// Any non-zero value: an Instant of zero reads as "never" in a debugger.
constexpr Instant kOrigin{std::chrono::hours(1)};
constexpr std::chrono::hours kChinaOffset{8};
// A WallTime of nanoseconds ends in 2262; nobody speaks of years beyond these.
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2200;

bool digits(std::string_view text, std::size_t at, std::size_t length, int& value) {
  const char* first = text.data() + at;
  const auto [end, error] = std::from_chars(first, first + length, value);
  return error == std::errc() && end == first + length && value >= 0;
}

// "2026-11-21T13:44:00", then "Z" or ".123Z".
bool has_shape_of_utc(std::string_view text) {
  if ((text.size() != 20 && text.size() != 24) || text.back() != 'Z') return false;
  if (text.size() == 24 && text[19] != '.') return false;
  return text[4] == '-' && text[7] == '-' && text[10] == 'T' && text[13] == ':' && text[16] == ':';
}

}  // namespace

Instant ManualClock::now() const {
  const std::lock_guard lock(mutex_);
  return kOrigin + passed_;
}

WallTime ManualClock::wall() const {
  const std::lock_guard lock(mutex_);
  return start_ + passed_;
}

void ManualClock::advance(milliseconds by) {
  const std::lock_guard lock(mutex_);
  passed_ += by;
}

Date china_date(WallTime when) { return Date{std::chrono::floor<std::chrono::days>(when + kChinaOffset)}; }

std::string china_minute(WallTime when) {
  const auto local = when + kChinaOffset;
  const auto day = std::chrono::floor<std::chrono::days>(local);
  const Date date{day};
  const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::minutes>(local - day)};
  return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     time.hours().count(), time.minutes().count());
}

std::string utc_text(WallTime when) {
  const auto day = std::chrono::floor<std::chrono::days>(when);
  const Date date{day};
  const std::chrono::hh_mm_ss time{std::chrono::floor<milliseconds>(when - day)};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     time.hours().count(), time.minutes().count(), time.seconds().count(),
                     time.subseconds().count());
}

std::optional<WallTime> parse_utc(std::string_view text) {
  if (!has_shape_of_utc(text)) return std::nullopt;
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, fraction = 0;
  const bool read = digits(text, 0, 4, year) && digits(text, 5, 2, month) && digits(text, 8, 2, day) &&
                    digits(text, 11, 2, hour) && digits(text, 14, 2, minute) && digits(text, 17, 2, second) &&
                    (text.size() == 20 || digits(text, 20, 3, fraction));
  const Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                  std::chrono::day(static_cast<unsigned>(day))};
  if (!read || year < kFirstYear || year > kLastYear || !date.ok() || hour > 23 || minute > 59 || second > 60)
    return std::nullopt;
  return std::chrono::sys_days(date) + std::chrono::hours(hour) + std::chrono::minutes(minute) +
         seconds(second) + milliseconds(fraction);
}

int age_on(Date birth, Date today) {
  const int years = static_cast<int>(today.year()) - static_cast<int>(birth.year());
  const bool had_birthday = std::pair(today.month(), today.day()) >= std::pair(birth.month(), birth.day());
  return had_birthday ? years : years - 1;
}

}  // namespace yimen
