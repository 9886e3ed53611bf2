#include "kiosk/shaping/scripts.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace yimen::shaping {
namespace {

TEST(Scripts, ChineseLatinAndDigitsNeedNoShaping) {
  for (const char* text : {"", "您好，请坐。“（《……》）”", "Welcome", "138 0013 8000", "𠮷野家", "é€™"})
    EXPECT_FALSE(needs_shaping(text)) << text;
}

TEST(Scripts, UyghurAndTibetanDo) {
  for (const char* text : {"ئۇيغۇرچە", "姓名：ئابلىكىم", "བོད་ཡིག", "藏文 བོད", "\u200F"})
    EXPECT_TRUE(needs_shaping(text)) << text;
  EXPECT_TRUE(has_arabic("1 ڭ"));
  EXPECT_FALSE(has_arabic("བོད་ཡིག"));
}

TEST(Scripts, EveryCharacterOfBothIsFoundByItsFirstByte) {
  for (char32_t c = 0x80; c < 0x10000; ++c) {
    if (script_of(c) == Script::plain) continue;
    const auto part = [&](unsigned shift) { return static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
    const std::string utf8 = c < 0x800 ? std::string{static_cast<char>(0xC0U | (c >> 6U)), part(0)}
                                       : std::string{static_cast<char>(0xE0U | (c >> 12U)), part(6), part(0)};
    ASSERT_TRUE(needs_shaping(utf8)) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(Scripts, AnyBytesAreSomeText) {
  for (const char* text : {"\xD8", "\xE0\xBD", "\xEF\xBB\xBB\xBB", "\xFF\xFF", "\xE0"}) {
    needs_shaping(text);
    EXPECT_GT(cluster_end(text, 0), 0U);
    EXPECT_LE(cluster_end(text, 0), std::string_view(text).size());
  }
}

TEST(Scripts, StackedLettersAndMarksStayTogether) {
  const std::string_view stack = "བསྒྲུབས";  // ba, sa+ga+ra+u, ba, sa
  EXPECT_EQ(cluster_end(stack, 0), 3U);
  EXPECT_EQ(cluster_end(stack, 3), 3U + 4 * 3);
  EXPECT_EQ(cluster_end("您好", 0), 3U);
  EXPECT_EQ(cluster_end("a", 0), 1U);
}

}  // namespace
}  // namespace yimen::shaping
