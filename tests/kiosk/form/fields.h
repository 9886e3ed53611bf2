// Short forms for the tests of kiosk/form.
#pragma once

#include <gtest/gtest.h>

#include "kiosk/form/check.h"

namespace yimen::form {

using catalogue::Field;
using catalogue::FieldType;

inline constexpr Date kToday{std::chrono::year(2026), std::chrono::November, std::chrono::day(21)};

inline Field field_of(FieldType type, catalogue::Limits limits = {}) {
  Field field;
  field.id = "field";
  field.type = type;
  field.label = {"栏目", "Field"};
  field.limits = limits;
  return field;
}

inline Field choice_of(FieldType type, catalogue::Limits limits = {}) {
  Field field = field_of(type, limits);
  field.options = {{"breakfast", {"早餐", "Breakfast"}, {}},
                   {"lunch", {"午餐", "Lunch"}, {}},
                   {"dinner", {"晚餐", "Dinner"}, {}}};
  return field;
}

inline const std::vector<catalogue::Option> kCommunities{{"heping", {"和平社区", "Heping Community"}, {}},
                                                         {"outside", {"不在本区", "Outside"}, {}}};

// One typed answer and what becomes of it.
struct Typed {
  const char* text;
  const char* stored;     // nullptr: refused
  const char* says = "";  // a part of the Chinese complaint
};

inline void expect_typed(const Field& field, std::initializer_list<Typed> table) {
  for (const auto& row : table) {
    SCOPED_TRACE(row.text);
    const auto complaint = check(field, {row.text, {}}, kToday);
    if (row.stored != nullptr) {
      EXPECT_FALSE(complaint) << (complaint ? complaint->zh : "");
      EXPECT_EQ(normalise(field, {row.text, {}}).text, row.stored);
    } else {
      ASSERT_TRUE(complaint);
      EXPECT_NE(complaint->zh.find(row.says), std::string::npos) << complaint->zh;
    }
  }
}

inline std::string shown(const Field& field, const Answer& answer, Language language = Language::zh) {
  return display(field, answer, language, kCommunities, Sight::whole);
}
inline std::string masked(const Field& field, const Answer& answer, Language language = Language::zh) {
  return display(field, answer, language, kCommunities, Sight::masked);
}

}  // namespace yimen::form
