#include "kiosk/common/clock.h"

#include <gtest/gtest.h>

namespace yimen {
namespace {

using namespace std::chrono_literals;

Date date(int year, unsigned month, unsigned day) {
  return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
}

WallTime utc(Date day, seconds since_midnight) { return std::chrono::sys_days(day) + since_midnight; }

TEST(ManualClock, StandsStillUntilMoved) {
  const WallTime start = utc(date(2026, 11, 21), 10h);
  ManualClock clock(start);
  const Instant before = clock.now();
  EXPECT_EQ(clock.now(), before);
  EXPECT_EQ(clock.wall(), start);
  clock.advance(1500ms);
  EXPECT_EQ(clock.now() - before, 1500ms);
  EXPECT_EQ(clock.wall() - start, 1500ms);
}

TEST(ManualClock, FirstInstantIsNotTheEmptyOne) { EXPECT_GT(ManualClock({}).now(), Instant{}); }

TEST(SystemClock, RunsForward) {
  const SystemClock clock;
  const Instant before = clock.now();
  EXPECT_GE(clock.now(), before);
  EXPECT_GT(china_date(clock.wall()), date(2024, 1, 1));
}

TEST(ChinaDate, TurnsAtMidnightInChina) {
  EXPECT_EQ(china_date(utc(date(2026, 11, 21), 15h + 59min + 59s)), date(2026, 11, 21));
  EXPECT_EQ(china_date(utc(date(2026, 11, 21), 16h)), date(2026, 11, 22));
  EXPECT_EQ(china_date(utc(date(2026, 12, 31), 16h)), date(2027, 1, 1));
}

TEST(ChinaDate, TimesBefore1970) { EXPECT_EQ(china_date(WallTime{} - 9h), date(1969, 12, 31)); }

TEST(ChinaMinute, RoundsDownAndPads) {
  EXPECT_EQ(china_minute(utc(date(2026, 11, 21), 13h + 44min + 59s)), "2026-11-21 21:44");
  EXPECT_EQ(china_minute(utc(date(2026, 1, 1), 1min)), "2026-01-01 08:01");
  EXPECT_EQ(china_minute(utc(date(2026, 2, 28), 16h + 5min)), "2026-03-01 00:05");
}

TEST(AgeOn, BirthdayCounts) {
  EXPECT_EQ(age_on(date(1946, 11, 21), date(2026, 11, 20)), 79);
  EXPECT_EQ(age_on(date(1946, 11, 21), date(2026, 11, 21)), 80);
  EXPECT_EQ(age_on(date(1946, 11, 21), date(2026, 12, 1)), 80);
  EXPECT_EQ(age_on(date(1946, 11, 21), date(2027, 1, 1)), 80);
  EXPECT_EQ(age_on(date(2026, 11, 21), date(2026, 11, 21)), 0);
}

TEST(AgeOn, BornOn29February) {
  EXPECT_EQ(age_on(date(1944, 2, 29), date(2024, 2, 28)), 79);
  EXPECT_EQ(age_on(date(1944, 2, 29), date(2024, 2, 29)), 80);
  EXPECT_EQ(age_on(date(1944, 2, 29), date(2026, 2, 28)), 81);  // no 29th this year: complete on 1 March
  EXPECT_EQ(age_on(date(1944, 2, 29), date(2026, 3, 1)), 82);
}

TEST(UtcTest, IsReadBackOrNot) {
  EXPECT_EQ(utc_text(*parse_utc("2026-11-21T13:44:00Z")), "2026-11-21T13:44:00.000Z");
  for (const char* wrong :
       {"", "Z", "2026-11-21", "2026-11-21T13:44:00", "2026-13-21T13:44:00Z", "2026-02-30T13:44:00Z",
        "2026-11-21T24:44:00Z", "2026-11-21 13:44:00Z", "2026-11-21T13:44:00.1Z", "1013-11-21T13:44:00Z",
        "9999-12-31T13:44:00Z", "-026-11-21T13:44:00Z", "2026-11-21T13:44:00.12xZ"})
    EXPECT_FALSE(parse_utc(wrong)) << wrong;
}

}  // namespace
}  // namespace yimen
