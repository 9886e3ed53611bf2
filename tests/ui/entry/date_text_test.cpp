#include "ui/entry/date_text.h"

#include <gtest/gtest.h>

namespace yimen::entry {
namespace {

std::string typed(std::string_view digits) {
  DateText date;
  DatePart part = DatePart::year;
  for (const char c : digits) part = type_digit(date, part, c);
  return join(date);
}

TEST(DateText, AdvancesByItselfWhereAPartIsComplete) {
  EXPECT_EQ(typed("19400501"), "1940-05-01");
  EXPECT_EQ(typed("194059"), "1940-05-09");
  EXPECT_EQ(typed("19401231"), "1940-12-31");
}

TEST(DateText, WaitsWhereASecondDigitMayFollow) {
  EXPECT_EQ(typed("19401"), "1940-01");
  EXPECT_EQ(typed("194010"), "1940-10");
  EXPECT_EQ(typed("1940053"), "1940-05-03");
  EXPECT_EQ(typed("19400531"), "1940-05-31");
}

TEST(DateText, WhatIsTypedOnTheWayIsKept) {
  for (const char* text : {"", "1", "194", "1940", "1940-05", "1940-12", "1940-05-01", "1940-0"}) {
    EXPECT_EQ(join(parse_date(text)), text);
  }
}

TEST(DateText, GoesOnWhereItWasLeft) {
  EXPECT_EQ(first_open(parse_date("")), DatePart::year);
  EXPECT_EQ(first_open(parse_date("194")), DatePart::year);
  EXPECT_EQ(first_open(parse_date("1940")), DatePart::month);
  EXPECT_EQ(first_open(parse_date("1940-05")), DatePart::day);
  EXPECT_EQ(first_open(parse_date("1940-05-01")), DatePart::day);
}

TEST(DateText, ACompletePartBeginsAnew) {
  DateText date = parse_date("1940-05-01");
  EXPECT_EQ(type_digit(date, DatePart::year, '2'), DatePart::year);
  EXPECT_EQ(join(date), "2-05-01");
}

TEST(DateText, ErasesBackwardsThroughTheParts) {
  DateText date = parse_date("1940-05-01");
  DatePart part = DatePart::day;
  std::string seen;
  for (int i = 0; i < 7; ++i) {
    part = erase_digit(date, part);
    seen += join(date) + " ";
  }
  EXPECT_EQ(seen, "1940-05 1940 194 19 1   ");
}

TEST(DateText, IgnoresWhatIsNoDigit) {
  DateText date;
  EXPECT_EQ(type_digit(date, DatePart::year, 'x'), DatePart::year);
  EXPECT_EQ(join(date), "");
  EXPECT_EQ(join(parse_date("二〇二六")), "");
}

}  // namespace
}  // namespace yimen::entry
