// What is read from strokes, and what must not matter: order, direction, place, size; nor how absurd they
// are.
#include "kiosk/writing/recogniser.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "kiosk/form/characters.h"
#include "kiosk/writing/train/hand.h"
#include "tests/kiosk/writing/few_characters.h"

namespace yimen::writing {
namespace {

using Best = std::vector<std::string>;

Best best(const PenDrawing& strokes, std::size_t count = 10) { return few_recogniser().best(strokes, count); }

PenDrawing moved(PenDrawing strokes, float scale, PenPoint by) {
  for (auto& stroke : strokes) {
    for (auto& p : stroke) p = {p.x * scale + by.x, p.y * scale + by.y};
  }
  return strokes;
}

TEST(Recogniser, ReadsWhatItHasLearned) {
  for (const auto& drawn : few_characters())
    EXPECT_EQ(best(drawn.strokes, 1), Best{form::to_utf8({&drawn.character, 1})});
}

TEST(Recogniser, ReadsOtherHands) {
  std::mt19937 random(7);
  int right = 0, all = 0;
  for (int i = 0; i < 20; ++i) {
    for (const auto& drawn : few_characters()) {
      const auto first = best(written_with_tremor(drawn.strokes, 0.03f, random), 1);
      right += first == Best{form::to_utf8({&drawn.character, 1})};
      ++all;
    }
  }
  EXPECT_GE(right, all * 9 / 10);
}

TEST(Recogniser, OrderAndDirectionOfStrokesDoNotMatter) {
  std::mt19937 random(8);
  for (const auto& drawn : few_characters()) {
    const auto expected = best(drawn.strokes);
    for (int i = 0; i < 10; ++i) {
      auto strokes = drawn.strokes;
      std::ranges::shuffle(strokes, random);
      for (auto& stroke : strokes) {
        if (random() % 2 == 0) std::ranges::reverse(stroke);
      }
      EXPECT_EQ(best(strokes), expected);
    }
  }
}

TEST(Recogniser, PlaceAndSizeDoNotMatter) {
  for (const auto& drawn : few_characters()) {
    const auto expected = best(drawn.strokes, 3);
    for (const float scale : {0.001f, 0.5f, 3.0f, 1'000.0f})
      EXPECT_EQ(best(moved(drawn.strokes, scale, {scale * 40, -scale * 25}), 3), expected) << scale;
  }
}

TEST(Recogniser, OffersAsManyAsAskedForAndNoneTwice) {
  const auto& strokes = drawing_of(U'土');
  EXPECT_TRUE(best(strokes, 0).empty());
  EXPECT_EQ(best(strokes, 5).size(), 5u);
  auto all = best(strokes, 1'000);
  EXPECT_EQ(all.size(), few_characters().size());
  std::ranges::sort(all);
  EXPECT_EQ(std::ranges::adjacent_find(all), all.end());
}

TEST(Recogniser, NothingReadableIsNothing) {
  const float none = std::numeric_limits<float>::quiet_NaN();
  EXPECT_TRUE(best({}).empty());
  EXPECT_TRUE(best({{}, {}}).empty());
  EXPECT_TRUE(best({{{none, 0}, {0, none}}}).empty());
}

TEST(Recogniser, AbsurdStrokesAreReadAsSomething) {
  const float none = std::numeric_limits<float>::quiet_NaN(),
              endless = std::numeric_limits<float>::infinity();
  const float largest = std::numeric_limits<float>::max(), least = std::numeric_limits<float>::denorm_min();
  const std::vector<PenDrawing> absurd{
      {{{5, 5}}},
      {{{5, 5}, {5, 5}, {5, 5}}},
      {{{none, 1}, {0, 0}, {1, endless}, {1, 1}}},
      {{{-largest, -largest}, {largest, largest}}, {{0, 0}}},
      {{{0, 0}, {least, least}}},
      PenDrawing(10'000, PenStroke{{1, 2}}),
  };
  for (const auto& strokes : absurd) EXPECT_EQ(best(strokes, 10).size(), 10u);
}

TEST(Recogniser, AScribbleOfTenThousandPointsIsRead) {
  std::mt19937 random(9);
  std::uniform_real_distribution<float> anywhere(-1e6f, 1e6f);
  PenDrawing scribble(3);
  for (int i = 0; i < 10'000; ++i) scribble[random() % 3].push_back({anywhere(random), anywhere(random)});
  const auto once = best(scribble);
  EXPECT_EQ(once.size(), 10u);
  EXPECT_EQ(best(scribble), once);
}

TEST(Recogniser, KnowsWhichCharactersItCanOffer) {
  EXPECT_TRUE(few_recogniser().knows("土"));
  for (const char* other : {"龙", "", "土口", "a", "\xE5\x9C"})
    EXPECT_FALSE(few_recogniser().knows(other)) << other;
}

}  // namespace
}  // namespace yimen::writing
