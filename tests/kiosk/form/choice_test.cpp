#include "tests/kiosk/form/fields.h"

namespace yimen::form {
namespace {

using Ids = std::vector<std::string>;

struct Row {
  Ids chosen;
  const char* says;  // nullptr: good
};

void expect_chosen(const Field& field, std::initializer_list<Row> table) {
  for (const auto& row : table) {
    SCOPED_TRACE(testing::PrintToString(row.chosen));
    const auto complaint = check(field, {"", row.chosen}, kToday);
    ASSERT_EQ(complaint.has_value(), row.says != nullptr) << (complaint ? complaint->zh : "");
    if (complaint) {
      EXPECT_NE(complaint->zh.find(row.says), std::string::npos) << complaint->zh;
    }
  }
}

TEST(SingleChoice, IsExactlyOneOfItsOptions) {
  expect_chosen(choice_of(FieldType::single_choice), {
                                                         {{"breakfast"}, nullptr},
                                                         {{"dinner"}, nullptr},
                                                         {{"lunch", "lunch"}, nullptr},  // the same twice
                                                         {{"breakfast", "lunch"}, "只选一项"},
                                                         {{"supper"}, "列出的几项"},
                                                         {{""}, "列出的几项"},
                                                         {{"breakfast", "supper"}, "列出的几项"},
                                                         {{"Breakfast"}, "列出的几项"},
                                                         {{"breakfast "}, "列出的几项"},
                                                         {{"早餐"}, "列出的几项"},
                                                         {{"\xFF"}, "列出的几项"},
                                                         {Ids(100, "breakfast"), "认不出"},
                                                         {{}, "请选一下“栏目”，例如：早餐。"},
                                                     });
}

TEST(MultipleChoice, StaysWithinItsLimits) {
  catalogue::Limits limits;
  limits.min_choices = 1;
  limits.max_choices = 2;
  expect_chosen(choice_of(FieldType::multiple_choice, limits),
                {
                    {{"breakfast"}, nullptr},
                    {{"lunch", "dinner"}, nullptr},
                    {{"dinner", "lunch", "dinner"}, nullptr},
                    {{"breakfast", "lunch", "dinner"}, "最多选2项"},
                    {{"supper"}, "列出的几项"},
                    {{"lunch", "supper"}, "列出的几项"},
                    {{"lunch", ""}, "列出的几项"},
                    {{"lunch\n"}, "列出的几项"},
                    {{std::string(100'000, 'a')}, "认不出"},
                    {Ids(65, "lunch"), "认不出"},
                    {{"../lunch"}, "列出的几项"},
                    {{}, "请选一下"},
                });
}

TEST(MultipleChoice, MayNeedMoreThanOne) {
  catalogue::Limits limits;
  limits.min_choices = 2;
  EXPECT_NE(
      check(choice_of(FieldType::multiple_choice, limits), {"", {"lunch"}}, kToday)->zh.find("至少选2项"),
      std::string::npos);
}

TEST(MultipleChoice, MayBeEmptyWhereItIsOptional) {
  Field field = choice_of(FieldType::multiple_choice);
  field.optional = true;
  EXPECT_FALSE(check(field, {}, kToday));
}

TEST(MultipleChoice, IsStoredAndShownInTheOrderOfItsOptions) {
  const Field field = choice_of(FieldType::multiple_choice);
  const Answer answer{"typed by mistake", {"dinner", "breakfast", "dinner"}};
  EXPECT_EQ(normalise(field, answer), (Answer{"", {"breakfast", "dinner"}}));
  EXPECT_EQ(shown(field, answer), "早餐、晚餐");
  EXPECT_EQ(shown(field, answer, Language::en), "Breakfast, Dinner");
  EXPECT_EQ(shown(field, {"", {"supper"}}), "");
  EXPECT_EQ(shown(field, {}), "");
}

TEST(Consent, IsOnlyYes) {
  const Field field = field_of(FieldType::consent);
  expect_chosen(field, {
                           {{"yes"}, nullptr},
                           {{"no"}, "愿意的话"},
                           {{"Yes"}, "愿意的话"},
                           {{"yes", "no"}, "愿意的话"},
                           {{"yes", "yes"}, "愿意的话"},
                           {{""}, "愿意的话"},
                           {{"true"}, "愿意的话"},
                           {{"1"}, "愿意的话"},
                           {{"yes\n"}, "愿意的话"},
                           {{"同意"}, "愿意的话"},
                           {{"\xFF\xFE"}, "愿意的话"},
                           {{}, "愿意的话"},
                       });
  EXPECT_EQ(shown(field, {"", {"yes"}}), "同意");
  EXPECT_EQ(shown(field, {"", {"no"}}), "");
}

}  // namespace
}  // namespace yimen::form
