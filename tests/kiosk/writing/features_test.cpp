// The numbers that describe a drawing, and the shape they are taken from.
#include "kiosk/writing/features.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "kiosk/writing/shape.h"
#include "tests/kiosk/writing/few_characters.h"

namespace yimen::writing {
namespace {

float length(const Features& features) {
  return std::sqrt(std::inner_product(features.begin(), features.end(), features.begin(), 0.0f));
}

// How much ink runs in one direction, over all cells.
float ink(const Features& features, std::size_t direction) {
  float sum = 0;
  for (std::size_t cell = 0; cell < kCells * kCells; ++cell) {
    const float value = features[cell * kDirections + direction];
    sum += value * value;
  }
  return sum;
}

TEST(Features, AreOfLengthOne) {
  for (const auto& drawn : few_characters()) EXPECT_NEAR(length(features_of(drawn.strokes)), 1, 1e-4f);
  EXPECT_EQ(length(features_of({})), 0);
}

TEST(Features, TellDirectionsApart) {
  const auto across = features_of(drawing_of(U'一'));
  EXPECT_GT(ink(across, 0), 10 * ink(across, 2));
  const PenDrawing upright{{{0, 0}, {0, 100}}};
  const auto down = features_of(upright);
  EXPECT_GT(ink(down, 2), 10 * ink(down, 0));
}

TEST(Features, HooksTurnBackWhicheverWayTheStrokeIsDrawn) {
  PenDrawing hook{{{50, 0}, {50, 100}, {20, 80}}};
  const auto forwards = features_of(hook);
  EXPECT_GT(ink(forwards, 4) + ink(forwards, 5), 0.01f);  // leftwards and up
  std::ranges::reverse(hook.front());
  EXPECT_EQ(features_of(hook), forwards);
}

TEST(Shape, FillsTheUnitSquare) {
  for (const auto& drawn : few_characters()) {
    for (const auto& stroke : normalised(drawn.strokes)) {
      for (const auto p : stroke) {
        EXPECT_GE(p.x, 0);
        EXPECT_LE(p.x, 1);
        EXPECT_GE(p.y, 0);
        EXPECT_LE(p.y, 1);
      }
    }
  }
}

TEST(Shape, KeepsALineFlat) {
  for (const auto& stroke : fitted(PenDrawing{{{0, 50}, {100, 51}}})) {
    for (const auto p : stroke) EXPECT_NEAR(p.y, 0.5f, 0.02f);
  }
}

TEST(Shape, PointsLieAtEqualDistances) {
  const auto points = resampled(PenDrawing{{{0, 0}, {0.05f, 0}, {0.05f, 1}}}, 0.1f).front();
  ASSERT_EQ(points.size(), 12u);  // 1.05 long: ten steps, and the end
  for (std::size_t i = 2; i + 1 < points.size(); ++i) EXPECT_NEAR(points[i].y - points[i - 1].y, 0.1f, 1e-4f);
  EXPECT_EQ(points.back(), (PenPoint{0.05f, 1}));
}

}  // namespace
}  // namespace yimen::writing
