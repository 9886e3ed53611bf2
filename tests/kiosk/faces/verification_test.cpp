#include "kiosk/faces/verification.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/kiosk/faces/people.h"

namespace yimen::faces {
namespace {

using State = Verification::State;
using vision::Gesture;

class VerificationTest : public ::testing::Test {
 protected:
  // Looks at the person who is enrolled, as alike as this.
  State show(int looks, float alike = 0.7F, std::uint32_t track = 1, float live = 1) {
    for (int i = 0; i < looks; ++i) {
      verification_.add(sample_of(like(person(1), alike, ++seed_), track, live));
    }
    return verification_.state();
  }

  const Template kept_{person(1), std::string(kModel), {}, 5};
  unsigned seed_ = 100;
  Verification verification_{Policy{}, kept_, Gesture::blink};
};

TEST_F(VerificationTest, MatchesTheSameFaceThatDoesWhatWasAsked) {
  EXPECT_EQ(show(5), State::looking);
  EXPECT_EQ(verification_.saw(Gesture::blink, 1), State::looking);
  EXPECT_EQ(show(1), State::looking);
  EXPECT_EQ(show(1), State::matched);
}

TEST_F(VerificationTest, WithoutTheGestureItGoesOnLooking) {
  EXPECT_EQ(show(100), State::looking);
  verification_.saw(Gesture::turn_left, 1);
  EXPECT_EQ(show(100), State::looking);
}

TEST_F(VerificationTest, SomebodyElseFailsInTheEnd) {
  EXPECT_EQ(show(39, 0.3F), State::looking);
  EXPECT_EQ(show(1, 0.3F), State::failed);
  EXPECT_EQ(show(20, 0.9F), State::failed) << "failed is failed";
}

TEST_F(VerificationTest, OneGoodLookAmongPoorOnesIsNotEnough) {
  show(4, 0.3F);
  verification_.saw(Gesture::blink, 1);
  EXPECT_EQ(show(1, 0.9F), State::looking);
  EXPECT_EQ(show(1, 0.3F), State::looking);
}

TEST_F(VerificationTest, WhoTakesTheirTimeIsNotFailedForOnePoorLook) {
  show(100);
  EXPECT_EQ(show(1, 0.2F), State::looking) << "with the head half turned";
  verification_.saw(Gesture::blink, 1);
  EXPECT_EQ(show(5), State::matched);
}

TEST_F(VerificationTest, AFaceThatChangesMidwayStartsAnew) {
  show(5);
  verification_.saw(Gesture::blink, 1);
  EXPECT_EQ(show(20, 0.7F, 2), State::looking) << "the gesture was another face's";
  verification_.saw(Gesture::blink, 2);
  EXPECT_EQ(show(2, 0.7F, 2), State::matched);
}

TEST_F(VerificationTest, TheGestureOfAnotherFaceDoesNotCount) {
  show(5);
  verification_.saw(Gesture::blink, 2);
  EXPECT_EQ(show(1, 0.7F, 2), State::looking);
  EXPECT_EQ(show(20, 0.7F, 1), State::looking) << "of a track that is over";
}

TEST_F(VerificationTest, WhoMakesTheGestureMustStillMatchAfterIt) {
  show(5);
  verification_.saw(Gesture::blink, 1);
  EXPECT_EQ(show(39, 0.2F), State::looking);
  EXPECT_EQ(show(1, 0.2F), State::failed);
}

TEST_F(VerificationTest, OneFaceAfterAnotherFails) {
  for (std::uint32_t track = 1; track <= 8; ++track) EXPECT_EQ(show(1, 0.1F, track), State::looking);
  EXPECT_EQ(show(1, 0.1F, 9), State::failed);
}

TEST_F(VerificationTest, WhereItMayBeAPictureItLooksOnceMore) {
  show(5, 0.7F, 1, 0.05F);
  verification_.saw(Gesture::blink, 1);
  EXPECT_EQ(show(2, 0.7F, 1, 0.05F), State::looking);
  EXPECT_EQ(show(4, 0.7F, 1, 0.05F), State::looking);
  EXPECT_EQ(show(1, 0.7F, 1, 0.05F), State::matched) << "a hint, never the gate";
}

TEST_F(VerificationTest, PoorLooksAreNotCompared) {
  auto poor = sample_of(person(2));
  poor.quality = 0.1F;
  for (int i = 0; i < 100; ++i) verification_.add(poor);
  EXPECT_EQ(verification_.state(), State::looking);
}

TEST(PickGesture, PicksEach) {
  SeededRandom random(1);
  std::set<Gesture> picked;
  for (int i = 0; i < 100; ++i) picked.insert(pick_gesture(random));
  EXPECT_EQ(picked.size(), 3U);
}

}  // namespace
}  // namespace yimen::faces
