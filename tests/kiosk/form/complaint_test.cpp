// Every complaint names its field and an example, in both languages, and never what was typed.
#include "tests/kiosk/form/fields.h"

namespace yimen::form {
namespace {

std::vector<Field> every_field() {
  std::vector<Field> fields;
  for (const auto type : {FieldType::text, FieldType::name, FieldType::id_number, FieldType::mobile,
                          FieldType::date, FieldType::money, FieldType::address, FieldType::consent}) {
    fields.push_back(field_of(type));
  }
  catalogue::Limits narrow;
  narrow.min_length = 30;
  narrow.max_length = 31;
  fields.push_back(field_of(FieldType::text, narrow));
  narrow = {};
  narrow.min_days = 400'000;
  fields.push_back(field_of(FieldType::date, narrow));
  fields.push_back(choice_of(FieldType::single_choice));
  fields.push_back(choice_of(FieldType::multiple_choice));
  return fields;
}

TEST(Complaints, NameFieldAndExampleButNeverTheAnswer) {
  const char* typed[] = {
      "",      "PLANTED-7",   "987654321",     "98765432101234567", "1987-06-31", "1987-06-05",
      "12345", "021-9876543", "\x01PLANTED-7", "987654321098765",   "1-2-3-4-5",  "PLANTED-7·",
      "9"};
  int complaints = 0;
  for (const auto& field : every_field()) {
    for (const std::string text : typed) {
      const auto complaint = check(field, {text, {"PLANTED-7"}}, kToday);
      if (!complaint) continue;
      ++complaints;
      EXPECT_NE(complaint->zh.find("栏目"), std::string::npos) << complaint->zh;
      EXPECT_NE(complaint->en.find("Field"), std::string::npos) << complaint->en;
      const bool has_example =
          complaint->zh.find("例如") != std::string::npos || field.type == FieldType::consent;
      EXPECT_TRUE(has_example) << complaint->zh;
      for (const auto& sentence : {complaint->zh, complaint->en}) {
        EXPECT_EQ(sentence.find('{'), std::string::npos) << sentence;
        EXPECT_EQ(sentence.find("PLANTED"), std::string::npos) << sentence;
        EXPECT_EQ(sentence.find("98765"), std::string::npos) << sentence;
        EXPECT_EQ(sentence.find("1987"), std::string::npos) << sentence;
      }
    }
  }
  EXPECT_GT(complaints, 80);
}

}  // namespace
}  // namespace yimen::form
