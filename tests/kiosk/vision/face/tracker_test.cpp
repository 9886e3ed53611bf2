#include "kiosk/vision/face/tracker.h"

#include <gtest/gtest.h>

#include "tests/kiosk/vision/face/faces.h"

namespace yimen::vision::face {
namespace {

const Box kBehind{{300, 300}, 160};  // a companion

std::optional<Tracker::Followed> follow(Tracker& tracker, const std::vector<Box>& faces) {
  return tracker.follow(faces, kWidth, kHeight);
}

Embedding somebody(std::size_t who) {
  Embedding embedding{};
  embedding[who] = 1;
  return embedding;
}

TEST(Tracker, TakesTheNearestAndMostCentred) {
  Tracker tracker;
  EXPECT_EQ(follow(tracker, {kBehind, kMiddle})->box.side, kMiddle.side);
  // A little larger, but at the edge: somebody who walks by.
  const Box passing{{1150, 360}, 330};
  EXPECT_EQ(most_prominent({passing, kMiddle}, kWidth, kHeight), 1U);
}

TEST(Tracker, SaysWhenSomebodyElseIsNearlyAsNear) {
  Tracker tracker;
  EXPECT_FALSE(follow(tracker, {kMiddle, kBehind})->several);
  EXPECT_TRUE(follow(tracker, {kMiddle, {{300, 300}, 200}})->several);
}

TEST(Tracker, KeepsTheTrackWhileTheFaceMovesALittle) {
  Tracker tracker;
  auto face = kMiddle;
  follow(tracker, {face});
  for (int i = 0; i < 20; ++i) {
    face.middle.x += 10;
    EXPECT_FALSE(follow(tracker, {face})->moved);
  }
  EXPECT_EQ(tracker.track(), 1U);
}

TEST(Tracker, StaysWithAFaceThoughAnotherGrowsALittleNearer) {
  Tracker tracker;
  follow(tracker, {kMiddle});
  follow(tracker, {{{250, 360}, 400}, kMiddle});
  EXPECT_EQ(tracker.track(), 1U);
}

TEST(Tracker, SomebodyWhoStepsInFrontIsAnotherTrack) {
  Tracker tracker;
  follow(tracker, {kBehind});
  EXPECT_EQ(follow(tracker, {{{700, 360}, 500}, kBehind})->box.side, 500);
  EXPECT_EQ(tracker.track(), 2U);
}

TEST(Tracker, AFaceThatWasGoneIsAnotherTrack) {
  Tracker tracker;
  follow(tracker, {kMiddle});
  for (int i = 0; i < 3; ++i) EXPECT_FALSE(follow(tracker, {}));
  follow(tracker, {kMiddle});
  EXPECT_EQ(tracker.track(), 1U) << "a detector misses a frame now and then";
  for (int i = 0; i < 4; ++i) follow(tracker, {});
  follow(tracker, {kMiddle});
  EXPECT_EQ(tracker.track(), 2U);
}

TEST(Tracker, AnotherFaceInTheSamePlaceIsAnotherTrack) {
  Tracker tracker;
  follow(tracker, {kMiddle});
  EXPECT_FALSE(tracker.recognise(somebody(1)));
  EXPECT_FALSE(tracker.recognise(somebody(1)));
  EXPECT_TRUE(tracker.recognise(somebody(2)));
  EXPECT_EQ(tracker.track(), 2U);
}

TEST(Tracker, SaysWhenAFaceMovesTooFastToBeSharp) {
  Tracker tracker;
  follow(tracker, {kMiddle});
  EXPECT_TRUE(follow(tracker, {{{690, 360}, 300}})->moved);
}

TEST(Tracker, AfterAResetTheNextFaceIsAnotherTrack) {
  Tracker tracker;
  follow(tracker, {kMiddle});
  tracker.reset();
  follow(tracker, {kMiddle});
  EXPECT_EQ(tracker.track(), 2U);
}

}  // namespace
}  // namespace yimen::vision::face
