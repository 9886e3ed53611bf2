#include "tests/kiosk/form/fields.h"

namespace yimen::form {
namespace {

const Field kName = field_of(FieldType::name);

std::string times(int count, const std::string& text) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

TEST(Name, TakesWhatIsRightAndSaysWhatIsWrong) {
  expect_typed(kName, {
                          {"张明华", "张明华"},
                          {" 张 明\u3000华 ", "张明华"},
                          {"欧阳娜", "欧阳娜"},
                          {"阿依古丽·买买提", "阿依古丽·买买提"},
                          {"阿依古丽\u2022买买提", "阿依古丽·买买提"},
                          {"阿依古丽\u2027买买提", "阿依古丽·买买提"},
                          {"阿依古丽\u30FB买买提", "阿依古丽·买买提"},
                          {"阿依古丽 \uFF65 买买提", "阿依古丽·买买提"},
                          {"阿依古丽.买买提", "阿依古丽·买买提"},
                          {"阿依古丽\uFF0E买买提", "阿依古丽·买买提"},
                          {"阿依古丽。买买提", "阿依古丽·买买提"},
                          {"Maria da Silva", "Maria da Silva"},
                          {"Jean-Luc  O'Neill", "Jean-Luc O'Neill"},
                          {"José Ñandú", "José Ñandú"},
                          {"ئابدۇراخمان مەمەت", "ئابدۇراخمان مەمەت"},
                          {"བསོད་ནམས་སྒྲོལ་མ", "བསོད་ནམས་སྒྲོལ་མ"},
                          {"ئابدۇ3", nullptr, "不要数字"},
                          {"ئابدۇ، مەمەت", nullptr, "不要数字"},
                          {"\U000020BB7", nullptr, "数字"},  // U+20BB followed by 7
                          {"䶮\U00020BB7", "䶮\U00020BB7"},
                          {"㛃\U0002B696", "㛃\U0002B696"},
                          {"\U00020164\U00030000", "\U00020164\U00030000"},
                          {"张3", nullptr, "不要数字"},
                          {"张明华!", nullptr, "不要数字"},
                          {"<b>张</b>", nullptr, "不要数字"},
                          {"·张明华", nullptr, "间隔点"},
                          {"张明华·", nullptr, "间隔点"},
                          {"张··华", nullptr, "间隔点"},
                          {"张", nullptr, "太短"},
                          {"..", nullptr, "不要数字"},
                          {"张\u200B明华", nullptr, "认不出"},
                          {"张\u202E明华", nullptr, "认不出"},
                          {"张\uE000华", nullptr, "认不出"},
                          {"张\x01华", nullptr, "认不出"},
                          {"\xC0\xAF张", nullptr, "认不出"},
                          {"\xE5\xBC", nullptr, "认不出"},
                          {"", nullptr, "请填写“栏目”"},
                      });
}

TEST(Name, HoldsAtLeastTwentyFiveCharactersHoweverRare) {
  EXPECT_FALSE(check(kName, {times(25, "华"), {}}, kToday));
  EXPECT_FALSE(check(kName, {times(50, "\U00020BB7"), {}}, kToday));
  const auto complaint = check(kName, {times(51, "\U00020BB7"), {}}, kToday);
  ASSERT_TRUE(complaint);
  EXPECT_NE(complaint->zh.find("现在有51个"), std::string::npos) << complaint->zh;
}

TEST(Name, ExamplesOfComplaintsAreRight) {
  for (const char* example : {"张明华", "阿依古丽·买买提", "Zhang Minghua", "Ayigul·Mamat"}) {
    EXPECT_FALSE(check(kName, {example, {}}, kToday)) << example;
  }
}

}  // namespace
}  // namespace yimen::form
