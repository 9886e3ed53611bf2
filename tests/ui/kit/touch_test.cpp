#include "ui/kit/touch.h"

#include <gtest/gtest.h>

namespace yimen::ui {
namespace {

using std::chrono::milliseconds;

class TouchTest : public testing::Test {
 protected:
  TouchTest() {
    tree.add({.id = 1, .role = Role::button, .label = "甲", .box = {0, 0, 100, 100}});
    tree.add({.id = 2, .role = Role::button, .label = "乙", .box = {200, 0, 100, 100}});
    tree.add({.id = 3, .role = Role::key, .label = "0", .box = {400, 0, 100, 100}});
    tree.add({.id = 4, .role = Role::button, .label = "灰", .box = {600, 0, 100, 100}, .enabled = false});
  }
  NodeId tap(float x, milliseconds at) {
    touch.down({x, 50}, tree, Instant{} + at);
    return touch.up({x, 50}, tree, Instant{} + at);
  }
  SemanticTree tree;
  Touch touch;
};

TEST_F(TouchTest, ActsOnReleaseAndShowsThePressAtOnce) {
  touch.down({50, 50}, tree, Instant{});
  EXPECT_EQ(touch.pressed(), 1U);
  EXPECT_EQ(touch.up({60, 60}, tree, Instant{}), 1U);
  EXPECT_EQ(touch.pressed(), 0U);
}

TEST_F(TouchTest, SlidingOffTakesItBack) {
  touch.down({50, 50}, tree, Instant{});
  touch.move({150, 50}, tree);
  EXPECT_EQ(touch.pressed(), 0U);
  EXPECT_EQ(touch.up({150, 50}, tree, Instant{}), 0U);
}

TEST_F(TouchTest, SlidingOntoAnotherTargetActivatesNeither) {
  touch.down({50, 50}, tree, Instant{});
  touch.move({250, 50}, tree);
  EXPECT_EQ(touch.up({250, 50}, tree, Instant{}), 0U);
}

TEST_F(TouchTest, SlidingOffAndBackCounts) {
  touch.down({50, 50}, tree, Instant{});
  touch.move({150, 50}, tree);
  touch.move({50, 50}, tree);
  EXPECT_EQ(touch.up({50, 50}, tree, Instant{}), 1U);
}

TEST_F(TouchTest, TheSameButtonTwiceWithinHalfASecondCountsOnce) {
  for (const int gap : {100, 200, 300, 400, 499}) {
    touch.forget();
    EXPECT_EQ(tap(50, milliseconds{0}), 1U);
    EXPECT_EQ(tap(50, milliseconds{gap}), 0U) << gap;
  }
  touch.forget();
  EXPECT_EQ(tap(50, milliseconds{0}), 1U);
  EXPECT_EQ(tap(50, milliseconds{500}), 1U);
}

TEST_F(TouchTest, AnotherTargetAtOnceCounts) {
  EXPECT_EQ(tap(50, milliseconds{0}), 1U);
  EXPECT_EQ(tap(250, milliseconds{50}), 2U);
}

TEST_F(TouchTest, KeysAreHitTwiceOnPurposeSooner) {
  EXPECT_EQ(tap(450, milliseconds{0}), 3U);
  EXPECT_EQ(tap(450, milliseconds{200}), 0U);
  EXPECT_EQ(tap(450, milliseconds{250}), 3U);
}

TEST_F(TouchTest, TheTremorFilterCanBeSetLonger) {
  touch = Touch({.button = milliseconds{900}, .key = milliseconds{700}});
  EXPECT_EQ(tap(450, milliseconds{0}), 3U);
  EXPECT_EQ(tap(450, milliseconds{600}), 0U);
}

TEST_F(TouchTest, WhatIsDisabledDoesNotAnswer) {
  touch.down({650, 50}, tree, Instant{});
  EXPECT_EQ(touch.pressed(), 0U);
  EXPECT_EQ(touch.up({650, 50}, tree, Instant{}), 0U);
}

TEST_F(TouchTest, ACancelledPressDoesNothing) {
  touch.down({50, 50}, tree, Instant{});
  touch.cancel();
  EXPECT_EQ(touch.up({50, 50}, tree, Instant{}), 0U);
}

Instant at(int ms) { return Instant{} + milliseconds{ms}; }

TEST_F(TouchTest, ASecondFingerIsIgnored) {
  EXPECT_TRUE(touch.down({50, 50}, tree, at(0), 0));
  EXPECT_FALSE(touch.down({250, 50}, tree, at(300), 1));
  EXPECT_EQ(touch.up({250, 50}, tree, at(400), 1), 0U);
  EXPECT_EQ(touch.pressed(), 1U);
  EXPECT_EQ(touch.up({50, 50}, tree, at(500), 0), 1U);
}

TEST_F(TouchTest, AHandLaidOnTheGlassTouchesNothing) {
  touch.down({50, 50}, tree, at(0), 0);
  touch.down({250, 50}, tree, at(20), 1);
  touch.down({450, 50}, tree, at(40), 2);
  EXPECT_EQ(touch.pressed(), 0U);
  EXPECT_EQ(touch.up({50, 50}, tree, at(300), 0), 0U);
  EXPECT_FALSE(touch.down({50, 50}, tree, at(600), 0));  // while some of it still lies there
  EXPECT_EQ(touch.up({50, 50}, tree, at(700), 0), 0U);
  EXPECT_EQ(touch.up({250, 50}, tree, at(800), 1), 0U);
  EXPECT_EQ(touch.up({450, 50}, tree, at(800), 2), 0U);
  EXPECT_EQ(tap(50, milliseconds{1'500}), 1U);
}

TEST_F(TouchTest, APalmBesideTheTargetsDoesNotStandInTheWay) {
  touch.down({150, 50}, tree, at(0), 0);
  EXPECT_TRUE(touch.down({250, 50}, tree, at(900), 1));
  EXPECT_EQ(touch.up({250, 50}, tree, at(1'000), 1), 2U);
  EXPECT_TRUE(touch.down({50, 50}, tree, at(2'000), 1));
  EXPECT_EQ(touch.up({50, 50}, tree, at(2'100), 1), 1U);
  EXPECT_EQ(touch.up({150, 50}, tree, at(3'000), 0), 0U);
}

TEST_F(TouchTest, APalmThatRestsOnATargetGivesWay) {
  touch.down({50, 50}, tree, at(0), 0);
  EXPECT_TRUE(touch.down({250, 50}, tree, at(6'000), 1));
  EXPECT_EQ(touch.up({250, 50}, tree, at(6'200), 1), 2U);
  EXPECT_EQ(touch.up({50, 50}, tree, at(7'000), 0), 0U);
}

TEST_F(TouchTest, TheSteadierTheHandIsToBeTheLongerTheWait) {
  EXPECT_EQ(tremor_of(500).button, milliseconds{500});
  EXPECT_EQ(tremor_of(500).raised_key, milliseconds{0});
  EXPECT_EQ(tremor_of(1'000).key, milliseconds{500});
  EXPECT_EQ(tremor_of(1'000).raised_key, milliseconds{500});
  EXPECT_EQ(tremor_of(-3).button, milliseconds{0});
}

TEST_F(TouchTest, RaisedKeysAreFilteredForWhoAskedForIt) {
  touch.filter(tremor_of(1'000));
  EXPECT_TRUE(touch.press(draw::Key::down, at(0)));
  EXPECT_FALSE(touch.press(draw::Key::down, at(400)));
  EXPECT_TRUE(touch.press(draw::Key::right, at(450)));
  EXPECT_TRUE(touch.press(draw::Key::right, at(960)));
}

}  // namespace
}  // namespace yimen::ui
