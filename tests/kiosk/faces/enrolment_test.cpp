#include "kiosk/faces/enrolment.h"

#include <gtest/gtest.h>

#include "tests/kiosk/faces/people.h"

namespace yimen::faces {
namespace {

const WallTime kNow(seconds(1'790'000'000));

// Shows so many looks at this person.
Enrolment::Now show(Enrolment& enrolment, const Embedding& whom, int looks, std::uint32_t track = 1) {
  Enrolment::Now now{};
  for (int i = 0; i < looks && !now.done; ++i) {
    now = enrolment.add(sample_of(like(whom, 0.8F, 100 + static_cast<unsigned>(i)), track));
  }
  return now;
}

TEST(Enrolment, AveragesFiveLooksWithSomeTimeBetween) {
  Enrolment enrolment({}, kNow);
  const auto now = show(enrolment, person(1), 13);
  ASSERT_TRUE(now.done);
  EXPECT_EQ(now.taken, 5);
  EXPECT_EQ(now.done->samples, 5);
  EXPECT_EQ(now.done->at, kNow);
  EXPECT_EQ(now.done->model, kModel);
  EXPECT_NEAR(similarity(now.done->mean, now.done->mean), 1, 1e-4);
  // The mean of several looks is nearer to the person than each of them.
  EXPECT_GT(similarity(now.done->mean, person(1)), 0.9);
}

TEST(Enrolment, TellsHowManyItHas) {
  Enrolment enrolment({}, kNow);
  EXPECT_EQ(show(enrolment, person(1), 1).taken, 1);
  EXPECT_EQ(show(enrolment, person(1), 2).taken, 1);
  EXPECT_EQ(show(enrolment, person(1), 1).taken, 2);
}

TEST(Enrolment, PoorLooksAreNotTaken) {
  Enrolment enrolment({}, kNow);
  auto poor = sample_of(person(1));
  poor.quality = 0.1F;
  EXPECT_EQ(enrolment.add(poor).taken, 0);
}

TEST(Enrolment, ACoveredFaceIsComparedButNotEnrolled) {
  Enrolment enrolment({}, kNow);
  auto covered = sample_of(person(1));
  covered.quality = 0.5F;
  EXPECT_EQ(enrolment.add(covered).taken, 0);
  EXPECT_GT(covered.quality, Policy{}.least_quality);
}

TEST(Enrolment, AnotherTrackStartsAnew) {
  Enrolment enrolment({}, kNow);
  show(enrolment, person(1), 10);
  EXPECT_EQ(show(enrolment, person(1), 1, 2).taken, 1);
}

TEST(Enrolment, AnotherFaceStartsAnewThoughTheTrackDoesNotSaySo) {
  Enrolment enrolment({}, kNow);
  show(enrolment, person(1), 12);
  const auto now = show(enrolment, person(2), 13);
  ASSERT_TRUE(now.done);
  EXPECT_GT(similarity(now.done->mean, person(2)), 0.9);
  EXPECT_LT(similarity(now.done->mean, person(1)), 0.2);
}

TEST(Enrolment, IsDoneOnce) {
  Enrolment enrolment({}, kNow);
  ASSERT_TRUE(show(enrolment, person(1), 13).done);
  const auto after = enrolment.add(sample_of(person(2)));
  EXPECT_FALSE(after.done);
  EXPECT_EQ(after.taken, 5);
}

}  // namespace
}  // namespace yimen::faces
