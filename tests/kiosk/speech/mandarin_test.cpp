#include "kiosk/speech/mandarin.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "kiosk/speech/normalise.h"
#include "tests/kiosk/speech/table.h"

namespace yimen::speech {
namespace {

TEST(Mandarin, IsReadAsTheTableSays) {
  const auto mandarin = Mandarin::load(DICTIONARY);
  ASSERT_TRUE(mandarin);
  for (const auto& row : read_table(PINYIN_CASES)) {
    ASSERT_EQ(row.size(), 2U);
    EXPECT_EQ((*mandarin)->pinyin(speakable(row[0], Language::zh)), row[1]) << row[0];
  }
}

// Nothing of ours is passed over in silence.
TEST(Mandarin, ReadsEveryCharacterOfOurTexts) {
  const auto mandarin = Mandarin::load(DICTIONARY);
  ASSERT_TRUE(mandarin);
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(SERVICES)) {
    std::ifstream in(entry.path());
    const std::string text(std::istreambuf_iterator<char>(in), {});
    for (Cursor cursor{text, 0}; !cursor.at_end();) {
      const auto character = cursor.rest().substr(0, character_size(cursor.next()));
      const bool chinese = character >= "\u4e00" && character <= "\u9fff";
      EXPECT_EQ(chinese, chinese && !(*mandarin)->pinyin(character).empty()) << character;
      cursor = cursor.after(character.size());
    }
    ++files;
  }
  EXPECT_GE(files, 3);
}

TEST(Mandarin, TakesTheLongestWord) {
  const Mandarin mandarin("行\txing2\n行长\thang2 zhang3\n银\tyin2\n银行\tyin2 hang2\n长\tchang2\n");
  EXPECT_EQ(mandarin.pinyin("银行行长"), "yin2hang2 hang2zhang3");
  EXPECT_EQ(mandarin.pinyin("行银"), "xing2 yin2");
  EXPECT_EQ(mandarin.pinyin("没有"), "") << "unknown characters are not said";
}

TEST(Mandarin, FindsFirstAndLastLineAndBearsOddOnes) {
  const Mandarin mandarin("一\tyi1\n\n不\n银\tyin2");
  EXPECT_EQ(mandarin.pinyin("一银"), "yi4 yin2");
  EXPECT_EQ(mandarin.pinyin("不"), "");
  EXPECT_EQ(Mandarin("").pinyin("一"), "");
}

TEST(Mandarin, WithoutItsDictionaryIsAFault) {
  const auto missing = Mandarin::load("/nowhere/mandarin.tsv");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().fault, &kNoDictionary);
  EXPECT_FALSE(Mandarin::load("/dev/null"));
}

}  // namespace
}  // namespace yimen::speech
