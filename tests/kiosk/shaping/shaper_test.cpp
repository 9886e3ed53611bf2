// The module with HarfBuzz, and the fonts of fonts-noto-core.
#include "kiosk/shaping/shaper.h"

#include <gmock/gmock.h>

#include <set>

namespace yimen::shaping {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class Shaping : public testing::Test {
 protected:
  std::vector<shaping::Run> shape(std::string_view text) { return shaper_->shape(text, false); }
  // What stands on the line from left to right, the shaped parts in brackets.
  std::vector<std::string> line(std::string_view text) {
    std::vector<std::string> out;
    for (const shaping::Run& run : shape(text))
      out.push_back(run.face == Face::plain ? run.text : "[" + run.text + "]");
    return out;
  }

 private:
  std::unique_ptr<Shaper> shaper_ = load_harfbuzz({});
};

TEST_F(Shaping, LettersJoin) {
  // Beh alone, and three of them: beginning, middle and end of a word look different.
  const auto alone = shape("ب");
  const auto word = shape("ببب");
  ASSERT_EQ(alone.size(), 1U);
  ASSERT_EQ(word.size(), 1U);
  std::set<std::uint32_t> shapes{alone[0].glyphs[0].id};
  for (const Glyph& glyph : word[0].glyphs) shapes.insert(glyph.id);
  EXPECT_GE(shapes.size(), 4U);
  EXPECT_LT(word[0].advance, 3 * alone[0].advance);
}

TEST_F(Shaping, EveryLetterOfUyghurHasAShape) {
  for (const char* letter :
       {"ئا", "ئە", "ب", "پ", "ت", "ج", "چ", "خ", "د",  "ر",  "ز",  "ژ",  "س", "ش",  "غ",  "ف",
        "ق",  "ك",  "گ", "ڭ", "ل", "م", "ن", "ھ", "ئو", "ئۇ", "ئۆ", "ئۈ", "ۋ", "ئې", "ئى", "ي"}) {
    for (const shaping::Run& run : shape(letter)) {
      EXPECT_EQ(run.face, Face::arabic) << letter;
      for (const Glyph& glyph : run.glyphs) EXPECT_NE(glyph.id, 0U) << letter;
    }
  }
}

TEST_F(Shaping, TibetanLettersStack) {
  const auto flat = shape("སགར");
  const auto stacked = shape("སྒྲ");
  ASSERT_EQ(stacked.size(), 1U);
  EXPECT_EQ(stacked[0].face, Face::tibetan);
  EXPECT_LT(stacked[0].advance, flat[0].advance * 0.6F);
}

TEST_F(Shaping, ANameInUyghurStandsInsideAChineseSentence) {
  EXPECT_THAT(line("姓名：ئابلىكىم，您好"), ElementsAre("姓名：", "[ئابلىكىم]", "，您好"));
}

TEST_F(Shaping, ALineInUyghurBeginsAtTheRight) {
  EXPECT_THAT(line("\u200F王兰، ياخشىمۇسىز"), ElementsAre("[، ياخشىمۇسىز]", "王兰", "[\u200F]"));
  EXPECT_THAT(line("تېلېفون 0991-123"), ElementsAre("0991-123", "[تېلېفون ]"));
  EXPECT_THAT(line("مېنىڭ ئىشلىرىم (3)"), ElementsAre("(", "3", ")", "[مېنىڭ ئىشلىرىم ]"));
}

TEST_F(Shaping, NumbersAreReadFromTheLeft) {
  for (const char* number : {"138 0013 8000", "138****8000", "2026-11-22", "14:30", "60%"})
    EXPECT_THAT(line(std::string("تېلېفون ") + number), ElementsAre(number, "[تېلېفون ]"));
}

TEST_F(Shaping, WhatRunsToTheLeftIsTurnedRoundWithItsBrackets) {
  EXPECT_THAT(line("ئا（ئا）"), ElementsAre("（", "[ئا]", "）", "[ئا]"));
}

TEST_F(Shaping, NothingGivesNothing) {
  EXPECT_THAT(shape(""), IsEmpty());
  EXPECT_THAT(line("您好"), ElementsAre("您好"));
}

TEST_F(Shaping, BytesThatAreNoTextDoNoHarm) {
  for (const char* text : {"\xD8", "\xD8\xA8\xFF\xD8", "\xE0\xBD\xE0\xBD", "\xED\xA0\x80ب"})
    EXPECT_FALSE(shape(text).empty());
}

TEST(ShapingWithoutFonts, IsPlain) {
  const FontFiles none{{"/nowhere", "/nowhere"}, {"/nowhere", "/nowhere"}};
  const auto runs = load_harfbuzz(none)->shape("بب", false);
  ASSERT_EQ(runs.size(), 1U);
  EXPECT_EQ(runs[0].face, Face::plain);
}

}  // namespace
}  // namespace yimen::shaping
