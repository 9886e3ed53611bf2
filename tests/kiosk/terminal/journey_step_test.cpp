#include "kiosk/terminal/journey/step.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "tests/support/temporary_folder.h"

namespace yimen::terminal {
namespace {

std::string complaint(std::string_view text) {
  const auto steps = parse_journey(text);
  return steps ? "accepted" : steps.error().detail;
}

TEST(JourneyStep, OneStepALine) {
  const auto steps = parse_journey("# a comment\n\n  tap  高龄津贴 \r\ntype 138 0013\noffline\n");
  ASSERT_TRUE(steps);
  ASSERT_EQ(steps->size(), 3U);
  EXPECT_EQ((*steps)[0].line, 3);
  EXPECT_EQ((*steps)[0].verb, "tap");
  EXPECT_EQ((*steps)[0].argument, "高龄津贴");
  EXPECT_EQ((*steps)[1].argument, "138 0013");
  EXPECT_EQ((*steps)[2].argument, "");
}

TEST(JourneyStep, VariablesComeFromTheEnvironment) {
  ::setenv("YIMEN_TEST_CODES", "/tmp/codes", 1);
  const auto steps = parse_journey("code $YIMEN_TEST_CODES/zhang.png");
  ASSERT_TRUE(steps);
  EXPECT_EQ(steps->front().argument, "/tmp/codes/zhang.png");
  EXPECT_EQ(complaint("tap ok\ncode $YIMEN_NOT_SET/x.png"), "line 2: the variable $YIMEN_NOT_SET is not set");
}

TEST(JourneyStep, MistakesAreNamedWithTheirLine) {
  EXPECT_EQ(complaint("tap x\njump y"), "line 2: unknown step 'jump'");
  EXPECT_EQ(complaint("tap"), "line 1: 'tap' needs something after it");
  EXPECT_EQ(complaint("offline now"), "line 1: 'offline' stands alone");
}

TEST(JourneyStep, IncludesStepsOfAFileBesideIt) {
  const testing_support::TemporaryFolder folder;
  std::ofstream(folder.path() / "a.journey") << "tap 1\ninclude b.steps\ntap 3\n";
  std::ofstream(folder.path() / "b.steps") << "tap 2\n";
  std::ofstream(folder.path() / "loop.journey") << "include loop.journey\n";
  const auto steps = load_journey(folder.path() / "a.journey");
  ASSERT_TRUE(steps);
  ASSERT_EQ(steps->size(), 3U);
  EXPECT_EQ((*steps)[1].argument, "2");
  EXPECT_FALSE(load_journey(folder.path() / "loop.journey"));
}

TEST(JourneyStep, MissingFileIsAnError) { EXPECT_FALSE(load_journey("/nonexistent/x.journey")); }

TEST(JourneyStep, Durations) {
  using namespace std::chrono_literals;
  EXPECT_EQ(parse_duration("2s").value(), 2000ms);
  EXPECT_EQ(parse_duration("500ms").value(), 500ms);
  EXPECT_EQ(parse_duration("3min").value(), 180'000ms);
  for (const char* wrong : {"", "2", "s", "-1s", "2h", "1.5s", "99999999s"})
    EXPECT_FALSE(parse_duration(wrong)) << wrong;
}

}  // namespace
}  // namespace yimen::terminal
