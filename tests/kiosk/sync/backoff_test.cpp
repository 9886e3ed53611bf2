#include "kiosk/sync/backoff.h"

#include <gtest/gtest.h>

namespace yimen::sync {
namespace {

constexpr milliseconds kFirstPause{1000};
constexpr milliseconds kLongest{60'000};

milliseconds longest_seen(int failures, Random& random) {
  milliseconds most{0};
  for (int i = 0; i < 300; ++i) most = std::max(most, pause_after(failures, kFirstPause, kLongest, random));
  return most;
}

TEST(BackoffTest, DoublesUpToTheLongest) {
  SeededRandom random(1);
  const std::array<milliseconds, 8> limits{
      milliseconds(1000),   milliseconds(2000),   milliseconds(4000), milliseconds(8000),
      milliseconds(16'000), milliseconds(32'000), kLongest,           kLongest};
  for (std::size_t i = 0; i < limits.size(); ++i) {
    const milliseconds seen = longest_seen(static_cast<int>(i) + 1, random);
    EXPECT_LE(seen, limits[i]);
    EXPECT_GT(seen, limits[i] * 9 / 10) << "the whole range is used";
  }
}

TEST(BackoffTest, IsSpreadOverTheWholeRange) {
  SeededRandom random(1);
  int early = 0;
  for (int i = 0; i < 1000; ++i)
    early += pause_after(4, kFirstPause, kLongest, random) < milliseconds(4000) ? 1 : 0;
  EXPECT_NEAR(early, 500, 80);
}

TEST(BackoffTest, AnyNumberOfFailuresIsFine) {
  SeededRandom random(1);
  for (const int failures : {-5, 0, 63, 64, 1000, INT32_MAX})
    EXPECT_LE(pause_after(failures, kFirstPause, kLongest, random), kLongest) << failures;
}

}  // namespace
}  // namespace yimen::sync
