#include "backend/workflow/timetable.h"

#include <gtest/gtest.h>

namespace yimen::backend::workflow {
namespace {

using std::chrono::sys_days;

WallTime noon(int year, unsigned month, unsigned day) {  // in China
  return sys_days(std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day)) +
         std::chrono::hours(4);
}

Timetable example() { return Timetable::parse(Timetable::example()).value(); }

TEST(WorkingDaysTest, WeekendsDoNotCount) {
  const Timetable table;
  EXPECT_EQ(table.due_on(Stage::received, "any", noon(2026, 11, 20)), "2026-11-27") << "from a Friday";
  EXPECT_EQ(table.due_on(Stage::accepted, "any", noon(2026, 11, 20)), "2026-11-23");
  EXPECT_EQ(table.due_on(Stage::accepted, "any", noon(2026, 11, 21)), "2026-11-23") << "from a Saturday";
}

TEST(WorkingDaysTest, HolidaysDoNotCountAndWorkedWeekendsDo) {
  const auto table = example();
  EXPECT_EQ(table.due_on(Stage::accepted, "any", noon(2026, 9, 30)), "2026-10-08") << "National Day";
  EXPECT_EQ(table.due_on(Stage::accepted, "any", noon(2026, 10, 9)), "2026-10-10") << "a worked Saturday";
  EXPECT_EQ(table.due_on(Stage::accepted, "any", noon(2027, 2, 4)), "2027-02-09") << "Spring Festival";
}

TEST(TimetableTest, TheDayIsChinas) {
  const auto late = noon(2026, 11, 19) + std::chrono::hours(13);  // 01:00 on Friday in China
  EXPECT_EQ(Timetable().due_on(Stage::accepted, "any", late), "2026-11-23");
}

TEST(TimetableTest, NobodyHasADateForWhatIsNotWorkedOn) {
  for (const Stage stage : {Stage::completed, Stage::declined, Stage::returned})
    EXPECT_EQ(Timetable().due_on(stage, "any", noon(2026, 11, 20)), "");
}

TEST(TimetableTest, TheDefaultsAreTheLaws) {
  int days = 0;
  for (const Stage stage : {Stage::accepted, Stage::first_review, Stage::review, Stage::approval}) {
    const std::string due = Timetable().due_on(stage, "any", noon(2026, 11, 2));  // a Monday
    for (int count = 1; count <= kDecideWithinDays; ++count) {
      const Date date = WorkingDays().after(Date(sys_days(std::chrono::year(2026) / 11 / 2)), count);
      if (std::stoi(due.substr(5, 2)) == static_cast<int>(static_cast<unsigned>(date.month())) &&
          std::stoi(due.substr(8, 2)) == static_cast<int>(static_cast<unsigned>(date.day())))
        days += count;
    }
  }
  EXPECT_EQ(days, kDecideWithinDays);
}

TEST(TimetableTest, AServiceMayHaveDaysOfItsOwn) {
  const auto table = Timetable::parse(R"({"format":1,"services":{"quick":{"review":1}}})").value();
  EXPECT_EQ(table.due_on(Stage::review, "quick", noon(2026, 11, 16)), "2026-11-17");
  EXPECT_EQ(table.due_on(Stage::review, "other", noon(2026, 11, 16)), "2026-11-25");
  EXPECT_EQ(table.due_on(Stage::approval, "quick", noon(2026, 11, 16)), "2026-11-23");
}

TEST(TimetableTest, WhatIsWrongIsSaid) {
  const std::vector<std::pair<std::string, std::string>> wrong{
      {"", "format"},
      {"[]", "format"},
      {R"({"format":2})", "format"},
      {R"({"format":1,"holidays":{}})", "holidays"},
      {R"({"format":1,"holidays":[20270101]})", "20270101"},
      {R"({"format":1,"holidays":["2027-02-29"]})", "2027-02-29"},
      {R"({"format":1,"holidays":["2027-1-001"]})", "2027-1-001"},
      {R"({"format":1,"worked_weekends":["x"]})", "x is no date"},
      {R"({"format":1,"days":[]})", "days"},
      {R"({"format":1,"days":{"completed":1}})", "completed"},
      {R"({"format":1,"days":{"review":0}})", "review"},
      {R"({"format":1,"days":{"review":1.5}})", "review"},
      {R"({"format":1,"days":{"received":6}})", "received"},
      {R"({"format":1,"days":{"review":8}})", "20 days"},
      {R"({"format":1,"services":[]})", "services"},
      {R"({"format":1,"services":{"s":3}})", "services, s"},
      {R"({"format":1,"services":{"s":{"approval":20}}})", "services, s"}};
  for (const auto& [text, place] : wrong) {
    const auto parsed = Timetable::parse(text);
    ASSERT_FALSE(parsed) << text;
    EXPECT_EQ(parsed.error().fault, &kBadTimetable);
    EXPECT_NE(parsed.error().detail.find(place), std::string::npos) << text << ": " << parsed.error().detail;
  }
}

}  // namespace
}  // namespace yimen::backend::workflow
