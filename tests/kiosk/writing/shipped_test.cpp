// The model and the index that the build makes, where the data for them could be brought.
#include <gtest/gtest.h>

#include "kiosk/writing/parts.h"
#include "tool/handwriting_evaluation.h"

namespace yimen::writing {
namespace {

using Characters = std::vector<std::string>;
const std::filesystem::path kModels = MODELS;

// Some, spread over the file: enough to notice when reading has become worse. scripts/bench handwriting
// measures.
std::vector<DrawnCharacter> some_of(const InkFile& ink, std::size_t every) {
  std::vector<DrawnCharacter> some;
  for (std::size_t i = 0; i < ink.characters.size(); i += every) some.push_back(ink.characters[i]);
  return some;
}

double top_ten(const tool::Rates& rates) { return tool::percent(rates.among_ten, rates.characters); }

TEST(ShippedModel, ReadsShakenHandwriting) {
  const auto recogniser = Recogniser::load(kModels / "handwriting.model");
  if (!recogniser) GTEST_SKIP() << "no model: scripts/models, then a build without sanitizers";
  auto some = some_of(read_ink_file(kModels / "handwriting.jsonl"), 40);
  tool::change_hands(some, {.tremor = 0.03f});
  const auto rates = tool::rates_of(tool::reader_of(**recogniser), some);
  EXPECT_GE(tool::percent(rates.first, rates.characters), 87);
  EXPECT_GE(top_ten(rates), 98);
}

TEST(ShippedModel, ReadsInkItHasNeverSeen) {
  const auto recogniser = Recogniser::load(kModels / "handwriting.model");
  if (!recogniser) GTEST_SKIP() << "no model: scripts/models, then a build without sanitizers";
  if (!std::filesystem::exists(INK)) GTEST_SKIP() << "no ink on this machine";
  const auto rates = tool::rates_of(tool::reader_of(**recogniser), some_of(read_ink_file(INK), 10));
  EXPECT_GE(tool::percent(rates.first, rates.characters), 82);
  EXPECT_GE(top_ten(rates), 97);
}

TEST(ShippedModel, KnowsNamesThatTheDataDoesNotDraw) {
  const auto recogniser = Recogniser::load(kModels / "handwriting.model");
  if (!recogniser) GTEST_SKIP() << "no model: scripts/models, then a build without sanitizers";
  for (const char* name : {"王", "龍", "玥", "珺", "璟", "翀", "曌", "赟", "𬭎", "𬘭", "𠮷", "䶮"})
    EXPECT_TRUE((*recogniser)->knows(name)) << name;
  const PenDrawing above_and_below{
      {{20, 10}, {80, 10}},           {{50, 0}, {50, 40}}, {{5, 40}, {95, 40}}, {{25, 55}, {25, 95}},
      {{25, 55}, {75, 55}, {75, 95}}, {{25, 92}, {75, 92}}};
  const auto best = (*recogniser)->best(above_and_below, 10);
  EXPECT_NE(std::ranges::find(best, "𠮷"), best.end());
}

TEST(ShippedParts, FindRareCharacters) {
  const auto parts = Parts::load(kModels / "parts.index");
  if (!parts) GTEST_SKIP() << "no index: scripts/models, then a build without sanitizers";
  const auto first = [&](const Characters& named) {
    const auto found = (*parts)->with(named, 8);
    return found.empty() ? "" : found.front();
  };
  EXPECT_EQ(first({"土", "口"}), "𠮷");
  EXPECT_EQ(first({"口", "土"}), "吐");
  EXPECT_EQ(first({"龙", "天"}), "䶮");
  EXPECT_EQ(first({"钅", "宏"}), "𬭎");
  EXPECT_EQ(first({"金", "宏"}), "鋐");
  EXPECT_EQ(first({"人", "乙"}), "亿");
  EXPECT_EQ(first({"明", "空"}), "曌");
  EXPECT_EQ(first({"方", "土"}), "坊");
  EXPECT_EQ(first({"金", "金", "金"}), "鑫");
  EXPECT_EQ((*parts)->of("䶮"), (Characters{"龙", "天"}));
  EXPECT_LE((*parts)->with(Characters{"口"}, 40).size(), 40u);
}

}  // namespace
}  // namespace yimen::writing
