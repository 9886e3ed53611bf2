#include "kiosk/vision/face/gestures.h"

#include <gtest/gtest.h>

namespace yimen::vision::face {
namespace {

constexpr Eyes kOpen{0.98F, 0.95F}, kClosed{0.03F, 0.1F}, kWink{0.02F, 0.99F}, kHalf{0.5F, 0.5F};

bool blinks(std::initializer_list<Eyes> frames) {
  Blink blink;
  bool seen = false;
  for (const auto& eyes : frames) seen |= blink.add(eyes);
  return seen;
}

TEST(Blink, IsOpenThenClosedThenOpen) {
  EXPECT_TRUE(blinks({kOpen, kOpen, kClosed, kOpen}));
  EXPECT_TRUE(blinks({kOpen, kOpen, kHalf, kClosed, kClosed, kHalf, kOpen}));
}

TEST(Blink, NeedsAllOfIt) {
  EXPECT_FALSE(blinks({kOpen, kOpen, kOpen, kOpen}));
  EXPECT_FALSE(blinks({kOpen, kOpen, kClosed, kClosed}));
  EXPECT_FALSE(blinks({kClosed, kClosed, kOpen})) << "eyes were never seen open before";
  EXPECT_FALSE(blinks({kOpen, kOpen, kHalf, kOpen}));
}

TEST(Blink, OneEyeIsNotEnough) { EXPECT_FALSE(blinks({kOpen, kOpen, kWink, kOpen, kWink, kOpen})); }

TEST(Blink, EyesShutForLongAreNoBlink) {
  Blink blink;
  blink.add(kOpen);
  blink.add(kOpen);
  for (int i = 0; i < 40; ++i) EXPECT_FALSE(blink.add(kClosed));
  EXPECT_FALSE(blink.add(kOpen));
}

TEST(Blink, CanBeSeenAgain) {
  EXPECT_TRUE(blinks({kOpen, kOpen, kClosed, kOpen}));
  Blink blink;
  int seen = 0;
  for (int i = 0; i < 3; ++i) {
    for (const auto& eyes : {kOpen, kOpen, kClosed, kOpen}) seen += blink.add(eyes) ? 1 : 0;
  }
  EXPECT_EQ(seen, 3);
}

std::optional<Gesture> turns(std::initializer_list<std::pair<float, float>> frames) {
  Turn turn;
  std::optional<Gesture> seen;
  for (const auto& [nose, yaw] : frames) {
    if (const auto gesture = turn.add(nose, yaw)) seen = gesture;
  }
  return seen;
}

// The picture is not mirrored: who turns to their own left moves their nose to the picture's right.
TEST(Turn, LeftAndRightAreThePersonsOwn) {
  EXPECT_EQ(turns({{0, 0}, {0.3F, 25}, {0.35F, 30}}), Gesture::turn_left);
  EXPECT_EQ(turns({{0, 0}, {-0.3F, -25}, {-0.35F, -30}}), Gesture::turn_right);
}

TEST(Turn, StartsFromTheFront) { EXPECT_EQ(turns({{0.3F, 25}, {0.35F, 30}, {0.4F, 30}}), std::nullopt); }

TEST(Turn, OneFrameIsNotEnough) { EXPECT_EQ(turns({{0, 0}, {0.3F, 25}, {0, 0}, {0.3F, 25}}), std::nullopt); }

// A photograph turned about its middle: the model for poses may say so, the nose stays between the eyes.
TEST(Turn, BothMeasuresMustAgree) {
  EXPECT_EQ(turns({{0, 0}, {0.1F, 30}, {0.1F, 40}, {0.1F, 40}}), std::nullopt);
  EXPECT_EQ(turns({{0, 0}, {0.3F, 0}, {0.3F, -20}, {0.3F, 5}}), std::nullopt);
}

}  // namespace
}  // namespace yimen::vision::face
