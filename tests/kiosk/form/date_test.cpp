#include "tests/kiosk/form/fields.h"

namespace yimen::form {
namespace {

catalogue::Limits days(std::optional<int> first, std::optional<int> last) {
  catalogue::Limits limits;
  limits.min_days = first;
  limits.max_days = last;
  return limits;
}

TEST(DateField, TakesWhatIsRightAndSaysWhatIsWrong) {
  expect_typed(field_of(FieldType::date), {
                                              {"1940-05-01", "1940-05-01"},
                                              {"1940-5-1", "1940-05-01"},
                                              {"1940年5月1日", "1940-05-01"},
                                              {"1940 年 5 月 1 日", "1940-05-01"},
                                              {"1940/5/1", "1940-05-01"},
                                              {"1940.5.1", "1940-05-01"},
                                              {"19400501", "1940-05-01"},
                                              {"\uFF11\uFF19\uFF14\uFF10-5-1", "1940-05-01"},
                                              {"2024-02-29", "2024-02-29"},
                                              {"2026年2月30日", nullptr, "日历上没有这一天"},
                                              {"2023-02-29", nullptr, "日历上没有这一天"},
                                              {"2026-13-01", nullptr, "日历上没有这一天"},
                                              {"2026-00-10", nullptr, "日历上没有这一天"},
                                              {"2026-04-31", nullptr, "日历上没有这一天"},
                                              {"2026-4-0", nullptr, "日历上没有这一天"},
                                              {"40-5-1", nullptr, "年份写4位"},
                                              {"1940-5", nullptr, "年份写4位"},
                                              {"5月1日", nullptr, "年份写4位"},
                                              {"1940-5-1-1", nullptr, "年份写4位"},
                                              {"1940--5-1", nullptr, "年份写4位"},
                                              {"-940-5-1", nullptr, "年份写4位"},
                                              {"明天", nullptr, "年份写4位"},
                                              {"99999999999-1-1", nullptr, "年份写4位"},
                                              {"1940-5-1; rm", nullptr, "年份写4位"},
                                              {"日", nullptr, "年份写4位"},
                                              {"", nullptr, "请填写"},
                                          });
}

TEST(DateField, CountsItsLimitsFromToday) {
  const Field field = field_of(FieldType::date, days(1, 31));
  expect_typed(field, {
                          {"2026-11-22", "2026-11-22"},
                          {"2026-12-22", "2026-12-22"},
                          {"2026-11-21", nullptr, "不能早于2026年11月22日"},
                          {"2026-12-23", nullptr, "不能晚于2026年12月22日"},
                      });
}

TEST(DateField, ExamplesAreDaysThatAreRight) {
  EXPECT_NE(check(field_of(FieldType::date, days(1, 31)), {}, kToday)->zh.find("2026年11月22日"),
            std::string::npos);
  EXPECT_NE(check(field_of(FieldType::date, days(-10, -2)), {}, kToday)->en.find("19 November 2026"),
            std::string::npos);
  EXPECT_NE(check(field_of(FieldType::date, days({}, 0)), {}, kToday)->zh.find("2026年11月21日"),
            std::string::npos);
  EXPECT_NE(check(field_of(FieldType::date), {}, kToday)->zh.find("1940年5月1日"), std::string::npos);
}

TEST(DateField, IsShownInWords) {
  const Field field = field_of(FieldType::date);
  EXPECT_EQ(shown(field, {"19400501", {}}), "1940年5月1日");
  EXPECT_EQ(shown(field, {"1940-05-01", {}}, Language::en), "1 May 1940");
  EXPECT_EQ(shown(field, {"2026-02-30", {}}), "2026-02-30");
}

}  // namespace
}  // namespace yimen::form
