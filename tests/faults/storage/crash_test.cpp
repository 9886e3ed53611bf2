// The disk fails, the program dies or the power goes at each single change of the disk: no promise is broken.
// And where the disk itself lies about what it has kept, these tests notice.
#include <gtest/gtest.h>

#include "tests/faults/storage/sweep.h"

namespace yimen::faults {
namespace {

using Mode = FaultyDisk::Mode;

// The first few, as one that is broken at one point is often broken at the next.
std::string told(const Outcome& outcome) {
  std::string text;
  for (std::size_t i = 0; i < std::min<std::size_t>(outcome.broken.size(), 8); ++i)
    text += outcome.broken[i] + "\n";
  return text;
}

// Too few points would mean that the disk is not asked at all.
void expect_all_kept(const Plan& plan) {
  const Outcome outcome = sweep(plan);
  EXPECT_GT(outcome.points, 100);
  EXPECT_EQ(told(outcome), "");
}

TEST(Crash, ACallThatFailsLosesNothing) {
  const Outcome outcome = sweep({.mode = Mode::fail_once});
  EXPECT_GT(outcome.points, 100);
  EXPECT_GT(outcome.points_with_refusals, outcome.points / 2) << "a failing disk must be felt";
  EXPECT_EQ(told(outcome), "");
}

TEST(Crash, AProgramThatDiesLosesNothing) { expect_all_kept({.mode = Mode::stop_world}); }

TEST(Crash, AFullDiskLosesNothing) { expect_all_kept({.mode = Mode::full}); }

TEST(PowerCut, WhatWasSyncedIsEnough) { expect_all_kept({.mode = Mode::stop_world, .cut_power = true}); }

// Also of a disk that failed before, where the program went on.
TEST(PowerCut, AfterAFailureToo) { expect_all_kept({.mode = Mode::fail_once, .cut_power = true}); }

TEST(PowerCut, WhateverElseTheDiskKept) {
  const std::uint64_t rounds = is_long() ? 200 : 2;
  for (std::uint64_t seed = 1; seed <= rounds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    expect_all_kept({Mode::stop_world, true, Survivors::random_subset, seed});
  }
}

bool loses_something(const Plan& plan) {
  const auto tells_of_loss = [](const std::string& one) { return one.find("LOST") != std::string::npos; };
  Outcome outcome;
  for (int nth = 1; try_at(plan, nth, outcome); ++nth)
    if (std::any_of(outcome.broken.begin(), outcome.broken.end(), tells_of_loss)) return true;
  return false;
}

// As with synchronous=OFF.
TEST(PowerCut, ALossIsNoticedWhereNothingIsSynced) {
  EXPECT_TRUE(loses_something({.mode = Mode::stop_world, .cut_power = true, .lies = true}));
}

// As with synchronous=NORMAL.
TEST(PowerCut, ALossIsNoticedWhereOnlyTheLogIsNotSynced) {
  EXPECT_TRUE(
      loses_something({.mode = Mode::stop_world, .cut_power = true, .lies = true, .lies_about = "-wal"}));
}

}  // namespace
}  // namespace yimen::faults
