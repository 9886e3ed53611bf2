#include "ui/kit/text_layout.h"

#include <gmock/gmock.h>

#include "ui/kit/edit.h"

namespace yimen::ui {
namespace {

using testing::ElementsAre;

// Every Chinese character is as wide as the em, every other half of it.
class SquareWidths : public GlyphWidths {
 public:
  float width(std::string_view text, draw::Weight, float em) override {
    ++asked;
    const auto ascii = static_cast<float>(std::ranges::count_if(text, [](char c) { return c > 0; }));
    return em * (static_cast<float>(characters(text)) - ascii / 2);
  }
  int asked = 0;
};

class TextLayoutTest : public testing::Test {
 protected:
  std::vector<std::string> lines(std::string_view text, int characters_wide, Fill fill = Fill::full) {
    std::vector<std::string> out;
    const float width = 10.0F * static_cast<float>(characters_wide);
    for (const TextLine& line : layout.lay(text, draw::Weight::regular, 10, width, fill).lines) {
      out.emplace_back(text.substr(line.begin, line.end - line.begin));
    }
    return out;
  }
  SquareWidths widths;
  TextLayout layout{widths};
};

TEST_F(TextLayoutTest, BreaksChineseBetweenAnyTwoCharacters) {
  EXPECT_THAT(lines("请把码对着镜头", 4), ElementsAre("请把码对", "着镜头"));
}

TEST_F(TextLayoutTest, NoLineBeginsWithPunctuation) {
  EXPECT_THAT(lines("请把码对，着镜头。", 4), ElementsAre("请把码", "对，着镜", "头。"));
  for (const char* mark : {"，", "。", "、", "？", "！", "）", "”", "：", "；", "》"}) {
    for (const std::string& line : lines(std::string("一二三四") + mark + "五六七", 4)) {
      EXPECT_FALSE(line.starts_with(mark)) << line;
    }
  }
}

TEST_F(TextLayoutTest, NoLineEndsWithAnOpeningBracket) {
  EXPECT_THAT(lines("一二三（四五）", 4), ElementsAre("一二三", "（四五）"));
}

TEST_F(TextLayoutTest, KeepsWordsAndNumbersWhole) {
  EXPECT_THAT(lines("电话 13800138000 找我", 7), ElementsAre("电话", "13800138000 找", "我"));
  EXPECT_THAT(lines("Hold your code still", 6), ElementsAre("Hold your", "code still"));
}

TEST_F(TextLayoutTest, AWordWiderThanTheLineIsBroken) {
  EXPECT_THAT(lines("ABCDEFGHIJ", 2), ElementsAre("ABCD", "EFGH", "IJ"));
  EXPECT_THAT(lines("好ABCDEFGH", 2), ElementsAre("好", "ABCD", "EFGH"));
}

TEST_F(TextLayoutTest, ALineNarrowerThanACharacterStillEnds) {
  EXPECT_THAT(lines("大字", 0), ElementsAre("大", "字"));
}

TEST_F(TextLayoutTest, NewlinesBreakAndEmptyLinesStay) {
  EXPECT_THAT(lines("甲\n乙", 9), ElementsAre("甲", "乙"));
  EXPECT_THAT(lines("甲\n\n乙", 9), ElementsAre("甲", "", "乙"));
}

TEST_F(TextLayoutTest, EmptyTextIsOneEmptyLine) { EXPECT_THAT(lines("", 5), ElementsAre("")); }

TEST_F(TextLayoutTest, CharactersBeyondTheFirstPlaneAreNotTorn) {
  EXPECT_THAT(lines("𠮷𠮷𠮷", 2), ElementsAre("𠮷𠮷", "𠮷"));
}

TEST_F(TextLayoutTest, NoLostCharacterOnTheLastLineWhereLinesAreEven) {
  EXPECT_THAT(lines("有困难有意见都可以说", 9), ElementsAre("有困难有意见都可以", "说"));
  EXPECT_THAT(lines("有困难有意见都可以说", 9, Fill::even), ElementsAre("有困难有意见都", "可以说"));
  EXPECT_THAT(lines("甲乙丙丁", 3, Fill::even), ElementsAre("甲乙丙", "丁"));
}

TEST_F(TextLayoutTest, HeadingsDoNotTearWords) {
  EXPECT_THAT(lines("困难老年人居家照护补贴", 10), ElementsAre("困难老年人居家照护补", "贴"));
  EXPECT_THAT(lines("困难老年人居家照护补贴", 10, Fill::words), ElementsAre("困难老年人居家", "照护补贴"));
  EXPECT_THAT(lines("电话号码，请说。", 4, Fill::words), ElementsAre("电话", "号码，", "请说。"));
}

TEST_F(TextLayoutTest, LaysOutTheSameTextOnlyOnceUntilItForgets) {
  lines("请把码对着镜头", 4);
  const int first = widths.asked;
  lines("请把码对着镜头", 4);
  EXPECT_EQ(widths.asked, first);
  layout.forget();
  lines("请把码对着镜头", 4);
  EXPECT_GT(widths.asked, first);
}

}  // namespace
}  // namespace yimen::ui
