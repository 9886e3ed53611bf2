#include "kiosk/common/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace yimen {
namespace {

std::vector<std::uint8_t> take(Random& random, std::size_t count) {
  std::vector<std::uint8_t> bytes(count);
  random.fill(bytes);
  return bytes;
}

// Gives the bytes it was made with, one after the other.
class ScriptedRandom : public Random {
 public:
  explicit ScriptedRandom(std::vector<std::uint8_t> bytes) : bytes_(std::move(bytes)) {}
  void fill(std::span<std::uint8_t> out) override {
    for (auto& byte : out) byte = bytes_.at(used_++);
  }
  std::size_t used() const { return used_; }

 private:
  std::vector<std::uint8_t> bytes_;
  std::size_t used_ = 0;
};

TEST(SeededRandom, SameSeedSameBytes) {
  SeededRandom first(7);
  SeededRandom second(7);
  EXPECT_EQ(take(first, 100), take(second, 100));
  EXPECT_EQ(take(first, 3), take(second, 3));
}

TEST(SeededRandom, OtherSeedOtherBytes) {
  SeededRandom first(7);
  SeededRandom second(8);
  EXPECT_NE(take(first, 100), take(second, 100));
}

TEST(SeededRandom, DoesNotRepeatItself) {
  SeededRandom random(7);
  const auto first = take(random, 32);
  EXPECT_NE(take(random, 32), first);
}

TEST(SystemRandom, DoesNotRepeatItself) {
  SystemRandom random;
  const auto first = take(random, 32);
  EXPECT_NE(take(random, 32), first);
}

TEST(Below, StaysBelowAndReachesAll) {
  SeededRandom random(1);
  for (const std::uint32_t limit : {1U, 2U, 3U, 10U, 32U}) {
    std::vector<int> seen(limit);
    for (int i = 0; i < 2000; ++i) ++seen.at(random.below(limit));
    EXPECT_EQ(std::ranges::count(seen, 0), 0) << limit;
  }
}

TEST(Below, LargestLimits) {
  SeededRandom random(1);
  for (int i = 0; i < 1000; ++i) {
    EXPECT_LT(random.below(0x8000'0001U), 0x8000'0001U);
    EXPECT_LT(random.below(UINT32_MAX), UINT32_MAX);
  }
}

// 3 does not divide 2^32: the value above the last whole multiple is drawn again, else 0 came more often.
TEST(Below, DrawsAgainRatherThanFavourSmallResults) {
  ScriptedRandom random({0xff, 0xff, 0xff, 0xff, 5, 0, 0, 0});
  EXPECT_EQ(random.below(3), 2U);
  EXPECT_EQ(random.used(), 8U);
}

TEST(Below, SpreadsEvenly) {
  SeededRandom random(42);
  std::vector<int> seen(6);
  for (int i = 0; i < 60'000; ++i) ++seen.at(random.below(6));
  // 10,000 each; the standard deviation is 91, so 500 is more than five of them.
  for (const int count : seen) EXPECT_NEAR(count, 10'000, 500);
}

}  // namespace
}  // namespace yimen
