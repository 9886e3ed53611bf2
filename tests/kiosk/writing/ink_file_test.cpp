// Files of drawn characters: read whole, or told what is wrong in which line.
#include "kiosk/writing/train/ink_file.h"

#include <gtest/gtest.h>

#include <sstream>

#include "tests/kiosk/writing/few_characters.h"
#include "tests/support/temporary_folder.h"
#include "tool/handwriting_evaluation.h"

namespace yimen::writing {
namespace {

InkFile read(const std::string& content) {
  const testing_support::TemporaryFolder folder;
  std::ofstream(folder.path() / "ink", std::ios::binary) << content;
  auto ink = read_ink_file(folder.path() / "ink");
  ink.problem.erase(0, ink.problem.find("ink") + 3);
  return ink;
}

TEST(InkFile, IsRead) {
  const auto ink = read(
      "{\"c\": \"一\", \"m\": [[[0, 1.5], [100, -2]]]}\n\n{\"c\": \"𠮷\", \"m\": [[[0, 0]], [[1, 1]]]}\n");
  EXPECT_EQ(ink.problem, "");
  ASSERT_EQ(ink.characters.size(), 2u);
  EXPECT_EQ(ink.characters[0].strokes, (PenDrawing{{{0, 1.5f}, {100, -2}}}));
  EXPECT_EQ(ink.characters[1].character, U'𠮷');
}

TEST(InkFile, SaysWhatIsWrong) {
  const std::string good = "{\"c\": \"一\", \"m\": [[[0, 0], [1, 1]]]}\n";
  EXPECT_EQ(read(good + "{").problem, ", line 2: not a JSON object");
  EXPECT_EQ(read("[1]").problem, ", line 1: not a JSON object");
  EXPECT_EQ(read("{\"m\": []}").problem, ", line 1: \"c\" is not a text");
  EXPECT_EQ(read("{\"c\": \"一二\", \"m\": []}").problem, ", line 1: \"c\" is not one character");
  EXPECT_EQ(read("{\"c\": \"一\"}").problem, ", line 1: \"m\" is not a list of strokes");
  EXPECT_EQ(read("{\"c\": \"一\", \"m\": [[[0, 0]], [[0]]]}").problem,
            ", line 1: stroke 2 is not a list of points [x, y]");
  EXPECT_EQ(read("\n").problem, ": no characters in it");
  EXPECT_NE(read_ink_file("/nothing/here").problem.find("cannot be read"), std::string::npos);
  EXPECT_NE(read_ink_file("/").problem.find("cannot be read"), std::string::npos);
}

TEST(HandwritingRates, CountWhatIsOutsideTheModelApart) {
  auto characters = few_characters();
  characters.push_back({U'龙', drawing_of(U'大')});
  const auto rates = tool::rates_of(tool::reader_of(few_recogniser()), characters);
  EXPECT_EQ(rates.characters, few_characters().size());
  EXPECT_EQ(rates.outside, 1u);
  EXPECT_EQ(rates.first, rates.characters);
  std::ostringstream out;
  tool::print_rates(rates, out);
  EXPECT_TRUE(out.str().starts_with("characters 12\noutside 1\ntop-1 100.00\ntop-10 100.00\nms "))
      << out.str();
}

TEST(HandwritingRates, ChangedHandsAreTheSameEachTime) {
  auto once = few_characters(), again = few_characters(), reversed = few_characters();
  tool::change_hands(once, {.tremor = 0.03f});
  tool::change_hands(again, {.tremor = 0.03f});
  tool::change_hands(reversed, {.is_reversed = true});
  EXPECT_EQ(once[3].strokes, again[3].strokes);
  EXPECT_NE(once[3].strokes, few_characters()[3].strokes);
  EXPECT_EQ(reversed[3].strokes.front().front(), few_characters()[3].strokes.back().back());
}

TEST(HandwritingRates, KnowWhatGb2312Holds) {
  for (const char32_t in : {U'一', U'龙', U'淼'}) EXPECT_TRUE(tool::is_in_gb2312(in));
  for (const char32_t out : {U'龍', U'𠮷', U'a', U'，', U'珺'}) EXPECT_FALSE(tool::is_in_gb2312(out));
}

}  // namespace
}  // namespace yimen::writing
