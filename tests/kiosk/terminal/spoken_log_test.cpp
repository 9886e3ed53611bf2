#include "kiosk/terminal/journey/spoken_log.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace yimen::terminal {
namespace {

TEST(SpokenLog, IsALineASentence) {
  EXPECT_THAT(spoken_lines({{"您好", Language::zh, false}, {"王秀兰", Language::zh, true}, {"一\n二"}}),
              testing::ElementsAre("您好", "[耳机] 王秀兰", "一 二"));
}

TEST(SpokenLog, AStarStandsForAnything) {
  EXPECT_TRUE(line_matches("您的编号 *", "您的编号 20261122-A"));
  EXPECT_TRUE(line_matches("*月*日*", "11月22日"));
  EXPECT_FALSE(line_matches("您的编号 *，好", "您的编号 7"));
  EXPECT_FALSE(line_matches("您好", "您好！"));
}

TEST(SpokenLog, SaysWhereItParts) {
  EXPECT_FALSE(difference({"一", "*"}, {"一", "二"}));
  EXPECT_EQ(difference({"一"}, {"一", "二"}), "line 2: kept '(nothing)', spoken '二'");
  EXPECT_EQ(difference({"一", "三"}, {"一", "二"}), "line 2: kept '三', spoken '二'");
}

}  // namespace
}  // namespace yimen::terminal
