#include "tool/face_rates.h"

#include <gtest/gtest.h>

namespace yimen::tool {
namespace {

// The figures are those of any table of Wilson's interval.
TEST(Rate, HasARangeThatIsHonestAboutFewPictures) {
  const Rate some{103, 105};
  EXPECT_NEAR(some.value(), 0.98095, 1e-5);
  EXPECT_NEAR(some.low(), 0.9332, 1e-4);
  EXPECT_NEAR(some.high(), 0.9948, 1e-4);
  const Rate never{0, 46};
  EXPECT_EQ(never.low(), 0);
  EXPECT_NEAR(never.high(), 0.0771, 1e-4);
}

TEST(Rate, OfNothingIsUnknown) {
  EXPECT_EQ(Rate{}.low(), 0);
  EXPECT_EQ(Rate{}.high(), 1);
}

TEST(AtLeast, CountsWhatReachesTheThreshold) {
  const auto rate = at_least({0.1F, 0.45F, 0.9F}, 0.45F);
  EXPECT_EQ(rate.hits, 2U);
  EXPECT_EQ(rate.all, 3U);
}

TEST(EqualError, LiesWhereBothErrorsMeet) {
  std::vector<float> same, different;
  for (int i = 0; i < 100; ++i) {
    same.push_back(0.4F + 0.005F * static_cast<float>(i));
    different.push_back(0.005F * static_cast<float>(i));
  }
  const auto equal = equal_error(same, different);
  EXPECT_NEAR(equal.threshold, 0.45, 0.02);
  EXPECT_NEAR(equal.rate, 0.1, 0.02);
  EXPECT_EQ(equal_error({0.9F}, {0.1F}).rate, 0);
}

TEST(BestAccuracy, IsAtTheThresholdWithFewestErrors) {
  const auto best = best_accuracy({0.5F, 0.6F, 0.7F, 0.1F}, {0.2F, 0.3F, 0.1F, 0.0F});
  EXPECT_NEAR(best.share, 7.0 / 8, 1e-9);
  EXPECT_GT(best.threshold, 0.3F);
  EXPECT_LE(best.threshold, 0.5F);
}

TEST(ThresholdFor, LeavesNoMoreFalseAcceptsThanAllowed) {
  std::vector<float> different;
  for (int i = 0; i < 1000; ++i) different.push_back(static_cast<float>(i) / 1000);
  EXPECT_EQ(at_least(different, threshold_for(different, 0.01)).hits, 10U);
  EXPECT_EQ(at_least(different, threshold_for(different, 0)).hits, 0U);
}

}  // namespace
}  // namespace yimen::tool
