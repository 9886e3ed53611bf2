#include "kiosk/common/text.h"

#include <gtest/gtest.h>

#include <set>

#include "kiosk/common/converted_text.h"
#include "kiosk/common/day_words.h"
#include "kiosk/common/languages.h"

namespace yimen {
namespace {

TEST(Texts, AreShownInTheirLanguageOrElseInChinese) {
  const Text text{"老年助餐", "Meals", "", "تاماق", ""};
  EXPECT_EQ(text.in(Language::zh), "老年助餐");
  EXPECT_EQ(text.in(Language::en), "Meals");
  EXPECT_EQ(text.in(Language::ug), "تاماق");
  EXPECT_EQ(text.in(Language::bo), "老年助餐");
  EXPECT_EQ(Text{"好"}.in(Language::en), "好");
  for (const auto& offered : kLanguages) EXPECT_EQ(Text{}.in(offered.language), "");
}

TEST(Texts, TraditionalCharactersAreConvertedWordByWordWhereNobodyWroteThem) {
  const Text converted{"头发发展，干部干燥，后来皇后"};
  EXPECT_EQ(converted.in(Language::zh_hant), "頭髮發展，幹部乾燥，後來皇后");
  const Text written{"软件", "", "軟件"};
  EXPECT_EQ(written.in(Language::zh_hant), "軟件");
}

TEST(Texts, ConvertedOnesAreForgotten) {
  EXPECT_EQ(traditional("张华"), "張華");
  forget_converted();
  EXPECT_EQ(traditional("张华"), "張華");
}

TEST(Texts, ThePseudoLanguageIsLongerAndMarked) {
  const Text text{"老年助餐"};
  EXPECT_EQ(text.in(Language::pseudo), "［老年助餐长长］");
}

TEST(Languages, EachHasItsOwnNameAndFolder) {
  std::set<std::string_view> names, folders;
  for (const auto& offered : kLanguages) {
    names.insert(own_name(offered.language));
    folders.insert(offered.folder);
  }
  EXPECT_EQ(names.size(), kLanguages.size());
  EXPECT_EQ(folders.size(), kLanguages.size());
  EXPECT_EQ(own_name(Language::zh_hant), "繁體中文");
}

TEST(Days, AreWrittenAsEachLanguageWritesThem) {
  EXPECT_EQ(day_in_words(1950, 3, 1, Language::zh), "1950年3月1日");
  EXPECT_EQ(day_in_words(1950, 3, 1, Language::zh_hant), "1950年3月1日");
  EXPECT_EQ(day_in_words(1950, 3, 1, Language::en), "1 March 1950");
  EXPECT_EQ(day_in_words(1950, 3, 1, Language::ug), "1950-يىلى 3-ئاينىڭ 1-كۈنى");
  EXPECT_EQ(day_in_words(1950, 3, 1, Language::bo), "1950ལོའི་ཟླ་3པའི་ཚེས་1");
  EXPECT_EQ(day_in_words(0, 12, 31, Language::zh), "12月31日");
  EXPECT_EQ(day_in_words(0, 12, 31, Language::en), "31 December");
  for (const auto& [month, day] : {std::pair{0U, 1U}, {13U, 1U}, {1U, 0U}, {1U, 32U}})
    EXPECT_EQ(day_in_words(2026, month, day, Language::en), "");
}

}  // namespace
}  // namespace yimen
