#include "hal/scanner/wedge.h"

#include <gtest/gtest.h>

#include "hal/scanner/scanner.h"

namespace yimen::hal {
namespace {

class WedgeTest : public testing::Test {
 protected:
  // Types each byte `gap` after the one before; what is handed on is collected in typed_.
  void type(std::string_view text, milliseconds gap) {
    for (const char c : text) {
      pass(gap);
      typed_ += wedge_.text(std::string_view(&c, 1), now_).typed;
    }
  }

  // Lets time go by as the input layer does: pause() when it is due.
  void pass(milliseconds time) {
    const auto then = now_ + time;
    if (wedge_.due() && *wedge_.due() <= then) {
      now_ = *wedge_.due();
      const auto output = wedge_.pause(now_);
      typed_ += output.typed;
      refused_ = refused_ || output.refused;
    }
    now_ = then;
  }

  Instant now_{seconds(1000)};
  WedgeDetector wedge_;
  std::string typed_;
  bool refused_ = false;
};

constexpr milliseconds kScannerGap{4};
constexpr milliseconds kHumanGap{80};

TEST_F(WedgeTest, BurstThenReturnIsACodeAndTypesNothing) {
  type("EC1:6BF+70", kScannerGap);
  pass(kScannerGap);
  const auto output = wedge_.enter(now_);
  EXPECT_EQ(output.code, "EC1:6BF+70");
  EXPECT_FALSE(output.enter);
  EXPECT_EQ(output.typed, "");
  EXPECT_EQ(typed_, "");
  EXPECT_FALSE(wedge_.due());
}

TEST_F(WedgeTest, HumanTypingPassesThroughInOrder) {
  type("13800138000", kHumanGap);
  pass(kHumanGap);
  const auto output = wedge_.enter(now_);
  EXPECT_EQ(typed_, "13800138000");
  EXPECT_TRUE(output.enter);
  EXPECT_FALSE(output.code);
}

TEST_F(WedgeTest, ShortBurstIsTypingAndReturnComesAfterIt) {
  type("12345", kScannerGap);
  pass(kScannerGap);
  const auto output = wedge_.enter(now_);
  EXPECT_FALSE(output.code);
  EXPECT_EQ(output.typed, "12345");
  EXPECT_TRUE(output.enter);
}

TEST_F(WedgeTest, BurstWithoutReturnIsTypedAfterThePause) {
  type("EC1:6BF+70", kScannerGap);
  ASSERT_EQ(wedge_.due(), now_ + milliseconds(35));
  pass(milliseconds(35));
  EXPECT_EQ(typed_, "EC1:6BF+70");
  EXPECT_FALSE(wedge_.due());
}

TEST_F(WedgeTest, GapOf35MillisecondsIsNotABurst) {
  type("123456", milliseconds(35));
  EXPECT_FALSE(wedge_.enter(now_).code);
  type("abcdef", milliseconds(34));
  EXPECT_EQ(wedge_.enter(now_).code, "abcdef");
}

TEST_F(WedgeTest, WhatAPersonTypedBeforeAScanIsNotPartOfTheCode) {
  type("张", kHumanGap);
  pass(kHumanGap);
  type("EC1:6BF+70", kScannerGap);
  EXPECT_EQ(wedge_.enter(now_).code, "EC1:6BF+70");
  EXPECT_EQ(typed_, "张");
}

TEST_F(WedgeTest, CountsCharactersNotBytes) {
  wedge_.text("王桂", now_);
  EXPECT_FALSE(wedge_.enter(now_).code) << "six bytes are two characters";
  wedge_.text("王桂兰王桂兰", now_);
  EXPECT_EQ(wedge_.enter(now_).code, "王桂兰王桂兰");
}

TEST_F(WedgeTest, OverlongBurstGoesNowhere) {
  type(std::string(kLongestCode + 1, 'x'), milliseconds(1));
  const auto output = wedge_.enter(now_);
  EXPECT_TRUE(output.refused);
  EXPECT_FALSE(output.code);
  EXPECT_FALSE(output.enter);
  EXPECT_EQ(output.typed, "");
  type("EC1:6BF+70", kScannerGap);
  EXPECT_EQ(wedge_.enter(now_).code, "EC1:6BF+70");
}

TEST_F(WedgeTest, OverlongBurstWithoutReturnIsRefusedAtThePause) {
  type(std::string(kLongestCode + 1, 'x'), milliseconds(1));
  pass(milliseconds(35));
  EXPECT_TRUE(refused_);
  EXPECT_EQ(typed_, "");
}

TEST_F(WedgeTest, ForgetsAtTheEndOfAVisit) {
  type("EC1:6B", kScannerGap);
  wedge_.forget();
  EXPECT_FALSE(wedge_.due());
  EXPECT_EQ(wedge_.enter(now_).typed, "");
}

}  // namespace
}  // namespace yimen::hal
