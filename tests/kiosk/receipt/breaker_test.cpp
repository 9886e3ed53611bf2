#include "kiosk/receipt/paper/breaker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "kiosk/receipt/paper/characters.h"
#include "kiosk/receipt/paper/style.h"

namespace yimen::receipt {
namespace {

using testing::ElementsAre;

// A line of `most` characters, all of one width.
auto at_most(int most) {
  return [most](std::string_view line) {
    int characters = 0;
    for (; !line.empty(); line.remove_prefix(first_character(line).bytes)) ++characters;
    return characters <= most;
  };
}

TEST(Breaker, KeepsShortTextOnOneLine) {
  EXPECT_THAT(break_lines("已送达", Language::zh, at_most(3)), ElementsAre("已送达"));
  EXPECT_THAT(break_lines("", Language::zh, at_most(3)), ElementsAre());
}

TEST(Breaker, BreaksChineseBetweenCharactersButNotBeforePunctuation) {
  EXPECT_THAT(break_lines("办好以后，再来。", Language::zh, at_most(4)),
              ElementsAre("办好以", "后，再", "来。"));
}

TEST(Breaker, KeepsNumbersTogether) {
  EXPECT_THAT(break_lines("请打12345问", Language::zh, at_most(5)), ElementsAre("请打", "12345", "问"));
}

TEST(Breaker, BreaksEnglishAtSpacesAndDropsThem) {
  EXPECT_THAT(break_lines("Give the number", Language::en, at_most(8)), ElementsAre("Give the", "number"));
}

TEST(Breaker, BreaksAWordThatFitsOnNoLine) {
  EXPECT_THAT(break_lines("to incomprehensibly", Language::en, at_most(8)),
              ElementsAre("to", "incompre", "hensibly"));
}

TEST(Breaker, KeepsTibetanStacksTogether) {
  const auto lines = break_lines("སྒྲུབ", Language::bo, [](std::string_view text) { return text.size() <= 3; });
  EXPECT_EQ(lines, (std::vector<std::string>{"སྒྲུ", "བ"}));
}

TEST(Breaker, ObeysLineEndsOfItsOwn) {
  EXPECT_THAT(break_lines("一\n二", Language::zh, at_most(8)), ElementsAre("一", "二"));
}

TEST(Breaker, SetsOneCharacterALineWhereNotEvenThatFits) {
  EXPECT_THAT(break_lines("𠮷人", Language::zh, at_most(0)), ElementsAre("𠮷", "人"));
}

TEST(Characters, KnowsEveryLength) {
  for (const auto& [text, code] :
       {std::pair("A", U'A'), std::pair("é", U'é'), std::pair("王", U'王'), std::pair("𠮷", U'𠮷')}) {
    EXPECT_EQ(first_character(text).code, code);
    EXPECT_EQ(first_character(text).bytes, std::string_view(text).size());
  }
}

TEST(Style, BodyIsAtLeastTwelvePoints) {
  for (const auto page : {Page::roll_80mm, Page::a5}) {
    EXPECT_GE(style_of(page).body, 12);
    EXPECT_GE(style_of(page).label, 12);
  }
}

}  // namespace
}  // namespace yimen::receipt
