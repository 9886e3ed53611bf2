#include <gtest/gtest.h>

#include "tests/kiosk/form/fields.h"

namespace yimen::form {
namespace {

catalogue::Service one_page_each(std::vector<Field> fields) {
  catalogue::Service service;
  for (auto& field : fields) service.pages.push_back({"page", {}, {}, {}, {std::move(field)}});
  return service;
}

Field named(const char* id, Field field) {
  field.id = id;
  return field;
}

catalogue::Service every_type() {
  return one_page_each(
      {named("text", field_of(FieldType::text)), named("name", field_of(FieldType::name)),
       named("id", field_of(FieldType::id_number)), named("mobile", field_of(FieldType::mobile)),
       named("date", field_of(FieldType::date)), named("one", choice_of(FieldType::single_choice)),
       named("many", choice_of(FieldType::multiple_choice)), named("money", field_of(FieldType::money)),
       named("address", field_of(FieldType::address)), named("consent", field_of(FieldType::consent))});
}

const Answers kAnswers{{"text", {"灯 坏了\n", {}}},
                       {"name", {"阿依古丽\u2022买买提", {}}},
                       {"id", {"11010519491231002x", {}}},
                       {"mobile", {"138 0013 8000", {}}},
                       {"date", {"1940年5月1日", {}}},
                       {"one", {"", {"lunch"}}},
                       {"many", {"", {"dinner", "lunch"}}},
                       {"money", {"1,200.5", {}}},
                       {"address", {"幸福路12号", {"heping"}}},
                       {"consent", {"", {"yes"}}}};

TEST(ToJson, GivesNormalisedValues) {
  EXPECT_EQ(to_json(every_type(), {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, kAnswers),
            R"({"address":{"community":"heping","detail":"幸福路12号"},"consent":true,"date":"1940-05-01",)"
            R"("id":"11010519491231002X","many":["lunch","dinner"],"mobile":"13800138000","money":120050,)"
            R"("name":"阿依古丽·买买提","one":"lunch","text":"灯 坏了"})");
}

TEST(ToJson, LeavesOutHiddenPagesAndEmptyAnswers) {
  Answers answers = kAnswers;
  answers["text"] = {"  ", {}};
  answers.erase("name");
  EXPECT_EQ(to_json(every_type(), {0, 1, 5}, answers), R"({"one":"lunch"})");
  EXPECT_EQ(to_json(every_type(), {}, answers), "{}");
}

TEST(ToJson, IsJsonWhateverWasTyped) {
  const Answers answers{{"text", {"\xFF\"\\\x01", {}}}};
  EXPECT_EQ(to_json(every_type(), {0}, answers), "{\"text\":\"\uFFFD\\\"\\\\\\u0001\"}");
}

}  // namespace
}  // namespace yimen::form
