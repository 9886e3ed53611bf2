#include "tests/kiosk/form/fields.h"

namespace yimen::form {
namespace {

catalogue::Limits length(int least, int most) {
  catalogue::Limits limits;
  limits.min_length = least;
  limits.max_length = most;
  return limits;
}

TEST(FreeText, TakesWhatIsRightAndSaysWhatIsWrong) {
  expect_typed(field_of(FieldType::text, length(2, 6)),
               {
                   {"楼道灯坏了", "楼道灯坏了"},
                   {"  灯 坏了  ", "灯 坏了"},
                   {"灯坏\n了", "灯坏 了"},
                   {"灯\t坏", "灯 坏"},
                   {"灯\uFF0C坏", "灯\uFF0C坏"},
                   {"\uFF21\uFF42\uFF11", "Ab1"},
                   {"\U00020BB7\U00020BB7\U00020BB7\U00020BB7", "\U00020BB7\U00020BB7\U00020BB7\U00020BB7"},
                   {"🙂灯坏了", "🙂灯坏了"},
                   {"灯", nullptr, "至少要2个字"},
                   {"一二三四五六七", nullptr, "最多6个字"},
                   {"灯\u0007坏", nullptr, "认不出"},
                   {"灯\u202E坏", nullptr, "认不出"},
                   {"灯\uFEFF坏", nullptr, "认不出"},
                   {"灯\x7F坏", nullptr, "认不出"},
                   {"\xED\xA0\x80", nullptr, "认不出"},      // a surrogate
                   {"\xF8\x88\x80\x80", nullptr, "认不出"},  // five bytes
                   {"\xF4\x90\x80\x80", nullptr, "认不出"},  // above U+10FFFF
                   {"\n \t", nullptr, "请填写"},
               });
}

TEST(FreeText, HasALimitWhereTheServiceNamesNone) {
  EXPECT_FALSE(check(field_of(FieldType::text), {std::string(500, 'a'), {}}, kToday));
  EXPECT_TRUE(check(field_of(FieldType::text), {std::string(501, 'a'), {}}, kToday));
  EXPECT_TRUE(check(field_of(FieldType::text), {std::string(10'000'000, 'a'), {}}, kToday));
}

TEST(FreeText, MayBeEmptyWhereItIsOptional) {
  Field field = field_of(FieldType::text, length(2, 6));
  field.optional = true;
  EXPECT_FALSE(check(field, {"", {}}, kToday));
  EXPECT_FALSE(check(field, {"  ", {}}, kToday));
  EXPECT_TRUE(check(field, {"灯", {}}, kToday));
}

TEST(FreeText, ComplaintsNameTheExampleOfTheField) {
  Field field = field_of(FieldType::text);
  field.example = {"010-12345678", "010-12345678"};
  EXPECT_EQ(check(field, {}, kToday)->zh, "请填写“栏目”，例如：010-12345678。");
  EXPECT_EQ(check(field, {}, kToday)->en, "Please fill in “Field”, for example: 010-12345678.");
}

Field address_field() {
  Field field = field_of(FieldType::address);
  field.options = kCommunities;
  return field;
}

TEST(Address, IsACommunityAndTheRestInWords) {
  struct Row {
    Answer answer;
    const char* says;  // nullptr: good
  };
  const Row table[] = {
      {{"幸福路12号", {"heping"}}, nullptr},
      {{"幸福路１２号", {"heping"}}, nullptr},
      {{"12 Xingfu Road", {"outside"}}, nullptr},
      {{"幸福路12号", {}}, "请先选一个社区"},
      {{"幸福路12号", {""}}, "请先选一个社区"},
      {{"幸福路12号", {"mars"}}, "请先选一个社区"},
      {{"幸福路12号", {"heping", "outside"}}, "请先选一个社区"},
      {{"幸福路12号", {"../../etc"}}, "请先选一个社区"},
      {{"", {"heping"}}, "还差街道"},
      {{"  ", {"heping"}}, "还差街道"},
      {{"1", {"heping"}}, "至少要2个字"},
      {{std::string(101, 'a'), {"heping"}}, "最多100个字"},
      {{"幸福路\u200B12号", {"heping"}}, "认不出"},
      {{"", {}}, "请填写"},
  };
  for (const auto& row : table) {
    SCOPED_TRACE(row.answer.text);
    const auto complaint = check(address_field(), row.answer, kToday);
    ASSERT_EQ(complaint.has_value(), row.says != nullptr);
    if (complaint) {
      EXPECT_NE(complaint->zh.find(row.says), std::string::npos) << complaint->zh;
    }
  }
}

TEST(Address, IsShownWithTheNameOfItsCommunity) {
  const Answer answer{"幸福路12号", {"heping"}};
  EXPECT_EQ(shown(address_field(), answer), "和平社区 幸福路12号");
  EXPECT_EQ(shown(address_field(), answer, Language::en), "幸福路12号, Heping Community");
  EXPECT_EQ(shown(address_field(), {"", {"heping"}}), "和平社区");
  EXPECT_EQ(shown(address_field(), {"幸福路12号", {"mars"}}), "幸福路12号");
}

}  // namespace
}  // namespace yimen::form
