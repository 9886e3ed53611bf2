#include "kiosk/faces/template.h"

#include <gtest/gtest.h>

#include <limits>

#include "tests/kiosk/faces/people.h"

namespace yimen::faces {
namespace {

Template some() { return {person(7), std::string(kModel), WallTime(seconds(1'790'000'000)), 5}; }

TEST(Template, ComesBackFromBytesAsItWas) {
  const auto back = from_bytes(to_bytes(some()));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->mean, some().mean);
  EXPECT_EQ(back->model, kModel);
  EXPECT_EQ(back->at, some().at);
  EXPECT_EQ(back->samples, 5);
  EXPECT_TRUE(usable(*back));
}

TEST(Template, OfAnotherModelIsReadButNotUsed) {
  auto kept = some();
  kept.model = "another";
  const auto back = from_bytes(to_bytes(kept));
  ASSERT_TRUE(back);
  EXPECT_FALSE(usable(*back));
}

TEST(Template, NoShorterOrLongerBytesAreOne) {
  const auto bytes = to_bytes(some());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(from_bytes(ByteView(bytes).first(size))) << size;
  }
  auto longer = bytes;
  longer.push_back(0);
  EXPECT_FALSE(from_bytes(longer));
}

TEST(Template, AnotherVersionIsNotGuessedAt) {
  auto bytes = to_bytes(some());
  bytes[2] = 2;
  EXPECT_FALSE(from_bytes(bytes));
}

TEST(Template, NumbersThatAreNoneOrTooLargeAreRefused) {
  for (const float bad :
       {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), 2.0F}) {
    auto kept = some();
    kept.mean[100] = bad;
    EXPECT_FALSE(from_bytes(to_bytes(kept))) << bad;
  }
}

}  // namespace
}  // namespace yimen::faces
