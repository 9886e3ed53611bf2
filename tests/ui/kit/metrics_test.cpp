#include "ui/kit/metrics.h"

#include <gtest/gtest.h>

namespace yimen::ui {
namespace {

using visit::TextSize;

constexpr std::array kSizes{TextSize::small, TextSize::standard, TextSize::large, TextSize::largest};
// Source: VVSG 2.0 7.1-G, mm of capital height.
constexpr std::array<std::pair<double, double>, 4> kBands{{{3.5, 4.2}, {4.8, 5.6}, {6.4, 7.1}, {8.5, 9.0}}};

TEST(Metrics, PitchFollowsTheDiagonal) { EXPECT_NEAR(pitch_of(21.5, {1920, 1080}), 0.248, 0.0005); }

TEST(Metrics, CapitalsStayInTheBandOfTheChosenSize) {
  for (double pitch = 0.05; pitch < 2; pitch += 0.0173) {
    for (std::size_t i = 0; i < kSizes.size(); ++i) {
      const Metrics m({{1080, 1920}, pitch}, kSizes.at(i));
      for (const TextStep step : {TextStep::note, TextStep::body}) {
        const double capital = m.capital_mm(m.em(step));
        EXPECT_GT(capital, kBands.at(i).first - 1e-4) << i << " at " << pitch;
        EXPECT_LT(capital, kBands.at(i).second + 1e-4) << i << " at " << pitch;
      }
    }
  }
}

TEST(Metrics, StepsOfTheTypeScaleGrow) {
  for (const TextSize size : kSizes) {
    const Metrics m({}, size);
    EXPECT_LT(m.em(TextStep::note), m.em(TextStep::heading));
    EXPECT_LT(m.em(TextStep::body), m.em(TextStep::heading));
    EXPECT_LT(m.em(TextStep::heading), m.em(TextStep::title));
    EXPECT_LT(m.em(TextStep::title), m.em(TextStep::display));
  }
}

TEST(Metrics, LinesHaveAir) {
  const Metrics m({}, TextSize::standard);
  EXPECT_GE(m.line_height(TextStep::body), m.em(TextStep::body) * 1.45F);
  EXPECT_GE(m.line_height(TextStep::title), m.em(TextStep::title) * 1.25F);
}

TEST(Metrics, TargetsAreAsLargeAsAFinger) {
  for (const double pitch : {0.124, 0.248, 0.5}) {
    const Metrics m({{1080, 1920}, pitch}, TextSize::standard);
    EXPECT_GE(m.min_target() * pitch, 12.7);
    EXPECT_GE(m.min_target(), m.dp(60));
    EXPECT_GE(m.main_target(), m.min_target());
    EXPECT_GE(m.gap() * pitch, 2.54);
    EXPECT_GE(m.ring(), 2);
  }
}

TEST(Metrics, ReachIsBetween380And1220MmAboveTheFloor) {
  const Metrics m({{1080, 1920}, 0.25, 850}, TextSize::standard);  // 850 to 1330 mm
  EXPECT_EQ(m.reach(), (Rect{0, 440, 1080, 1480}));
  const Metrics low({{1080, 1920}, 0.25, 300}, TextSize::standard);  // 300 to 780 mm
  EXPECT_EQ(low.reach(), (Rect{0, 0, 1080, 1600}));
  const Metrics lying({{1920, 1080}, 0.25, 850}, TextSize::standard);
  EXPECT_EQ(lying.reach(), lying.screen());
  EXPECT_TRUE(Metrics({{1080, 1920}, 0.25, 1300}, TextSize::standard).reach().empty());
}

TEST(Metrics, SpacingFollowsTheShortSide) {
  EXPECT_FLOAT_EQ(Metrics({{1080, 1920}, 0.248}, TextSize::standard).space(1), 8);
  EXPECT_FLOAT_EQ(Metrics({{1920, 1080}, 0.248}, TextSize::standard).space(2), 16);
  EXPECT_LT(Metrics({{800, 600}, 0.248}, TextSize::standard).space(4), 32);
  EXPECT_GT(Metrics({{3840, 2160}, 0.124}, TextSize::standard).space(4), 32);
}

}  // namespace
}  // namespace yimen::ui
