#include "kiosk/common/clock.h"

#include <fmt/format.h>

namespace yimen {
namespace {

// Any non-zero value: an Instant of zero reads as "never" in a debugger.
constexpr Instant kOrigin{std::chrono::hours(1)};
constexpr std::chrono::hours kChinaOffset{8};

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

int age_on(Date birth, Date today) {
  const int years = static_cast<int>(today.year()) - static_cast<int>(birth.year());
  const bool had_birthday = std::pair(today.month(), today.day()) >= std::pair(birth.month(), birth.day());
  return had_birthday ? years : years - 1;
}

}  // namespace yimen
