#include "ui/kit/focus.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace yimen::ui {
namespace {

using draw::Key;

// Three rows of unlike widths, as on a page: 1 | 2 3 4 | 5 6.
SemanticTree page_tree() {
  SemanticTree tree;
  const auto add = [&](NodeId id, draw::Rect box) {
    tree.add({.id = id, .role = Role::button, .label = std::to_string(id), .box = box});
  };
  add(1, {700, 0, 200, 80});
  add(2, {0, 200, 280, 80});
  add(3, {300, 200, 280, 80});
  add(4, {600, 200, 280, 80});
  add(5, {0, 400, 300, 80});
  add(6, {400, 400, 480, 80});
  return tree;
}

Focus focus_on(const SemanticTree& tree) {
  Focus focus;
  focus.move(Key::down, tree);
  return focus;
}

TEST(Focus, TheFirstKeyOnlyShowsTheRing) {
  const SemanticTree tree = page_tree();
  Focus focus;
  EXPECT_EQ(focus.ring(), 0U);
  focus.move(Key::down, tree);
  EXPECT_EQ(focus.ring(), 1U);
}

TEST(Focus, MovesByGeometry) {
  const SemanticTree tree = page_tree();
  EXPECT_EQ(neighbour(tree, 1, Key::down), 4U);
  EXPECT_EQ(neighbour(tree, 4, Key::left), 3U);
  EXPECT_EQ(neighbour(tree, 3, Key::left), 2U);
  EXPECT_EQ(neighbour(tree, 2, Key::down), 5U);
  EXPECT_EQ(neighbour(tree, 5, Key::right), 6U);
  EXPECT_EQ(neighbour(tree, 2, Key::left), 0U);
}

TEST(Focus, ReachesEveryTargetWithDownAndRightAlone) {
  const SemanticTree tree = page_tree();
  for (const Key key : {Key::next, Key::right}) {
    Focus focus = focus_on(tree);
    std::set<NodeId> reached;
    for (int i = 0; i < 12; ++i) {
      reached.insert(focus.node());
      focus.move(key, tree);
    }
    EXPECT_EQ(reached.size(), 6U);
  }
}

TEST(Focus, SkipsWhatIsDisabledOrCovered) {
  SemanticTree tree = page_tree();
  tree.cover();
  tree.add({.id = 7, .role = Role::button, .label = "灰", .box = {0, 0, 9, 9}, .enabled = false});
  tree.add({.id = 8, .role = Role::button, .label = "我还在", .box = {0, 20, 9, 9}});
  Focus focus = focus_on(tree);
  EXPECT_EQ(focus.ring(), 8U);
  focus.move(Key::down, tree);
  EXPECT_EQ(focus.ring(), 8U);
}

TEST(Focus, IsNotLostWhenThePageChanges) {
  Focus focus = focus_on(page_tree());
  SemanticTree next;
  next.add({.id = 20, .role = Role::heading, .label = "新的一页"});
  next.add({.id = 21, .role = Role::button, .label = "下一步", .box = {0, 0, 9, 9}});
  focus.keep(next);
  EXPECT_EQ(focus.ring(), 21U);
}

TEST(Focus, StaysOnWhatIsStillThere) {
  const SemanticTree tree = page_tree();
  Focus focus = focus_on(tree);
  focus.move(Key::down, tree);
  focus.keep(tree);
  EXPECT_EQ(focus.ring(), 4U);
}

TEST(Focus, AFingerHidesTheRingButNotItsPlace) {
  const SemanticTree tree = page_tree();
  Focus focus = focus_on(tree);
  focus.hide();
  EXPECT_EQ(focus.ring(), 0U);
  focus.move(Key::down, tree);
  EXPECT_EQ(focus.ring(), 1U);
}

// Two lines of text, a field with a keyboard of two rows under it, and a bar.
SemanticTree heard_tree() {
  SemanticTree tree;
  tree.add({.id = 1, .role = Role::button, .label = "结束", .box = {800, 0, 100, 50}, .part = Part::bar});
  tree.add({.id = 2,
            .role = Role::button,
            .label = "下一步",
            .box = {800, 900, 100, 50},
            .main_action = true,
            .part = Part::bar});
  for (int i = 0; i < 6; ++i)
    tree.add({.id = static_cast<NodeId>(10 + i),
              .role = Role::key,
              .label = std::to_string(i),
              .box = {static_cast<float>(i % 3) * 100, i < 3 ? 500.0F : 600.0F, 90, 90}});
  tree.add({.id = 3, .role = Role::heading, .label = "您的手机号", .box = {0, 100, 300, 50}});
  tree.add({.id = 4, .role = Role::text, .label = "手机号", .box = {0, 200, 300, 50}});
  tree.add({.id = 5, .role = Role::field, .label = "手机号", .box = {0, 250, 300, 50}, .selected = true});
  return tree;
}

struct Walker {
  explicit Walker(Walk walk) {
    focus.walk(walk);
    focus.keep(tree);
  }
  std::vector<NodeId> press(Key key, int times) {
    std::vector<NodeId> passed;
    for (int i = 0; i < times; ++i) {
      focus.move(key, tree);
      focus.keep(tree);
      passed.push_back(focus.node());
    }
    return passed;
  }
  SemanticTree tree = heard_tree();
  Focus focus;
};

using testing::ElementsAre;

TEST(Focus, APageBeginsAtTheFieldInUse) { EXPECT_EQ(Walker(Walk::by_ear).focus.ring(), 5U); }

TEST(Focus, ByEarDownGoesThroughTextsAndAlongAKeyboardByItsRows) {
  Walker walker(Walk::by_ear);
  EXPECT_THAT(walker.press(Key::up, 2),
              ElementsAre(3U, 1U));  // the label above its field is no place of its own
  walker.focus.place(5);
  EXPECT_THAT(walker.press(Key::down, 5), ElementsAre(10U, 13U, 2U, 1U, 3U));
}

TEST(Focus, ByEarRightGoesThroughWhatCanBeUsed) {
  Walker walker(Walk::by_ear);
  EXPECT_THAT(walker.press(Key::right, 9), ElementsAre(10U, 11U, 12U, 13U, 14U, 15U, 2U, 1U, 5U));
  EXPECT_THAT(walker.press(Key::left, 2), ElementsAre(1U, 2U));
}

std::vector<NodeId> ringed(const Focus& focus) { return {focus.ringed().begin(), focus.ringed().end()}; }

TEST(Focus, BySwitchesRowsThenWhatIsInThem) {
  Walker walker(Walk::by_switches);
  EXPECT_THAT(ringed(walker.focus), ElementsAre(5U));
  walker.press(Key::next, 1);
  EXPECT_THAT(ringed(walker.focus), ElementsAre(10U, 11U, 12U));
  EXPECT_TRUE(walker.focus.enter(walker.tree));
  walker.focus.keep(walker.tree);
  EXPECT_THAT(ringed(walker.focus), ElementsAre(10U));
  walker.press(Key::next, 2);
  EXPECT_THAT(ringed(walker.focus), ElementsAre(12U));
  EXPECT_FALSE(walker.focus.enter(walker.tree));  // chosen: back to the rows
  walker.focus.keep(walker.tree);
  EXPECT_EQ(ringed(walker.focus).size(), 3U);
}

TEST(Focus, BySwitchesTheWrongRowIsLeftBehindItsLast) {
  Walker walker(Walk::by_switches);
  walker.press(Key::next, 1);
  walker.focus.enter(walker.tree);
  walker.press(Key::next, 3);
  EXPECT_THAT(ringed(walker.focus), ElementsAre(10U, 11U, 12U));
  walker.press(Key::next, 1);
  EXPECT_THAT(ringed(walker.focus), ElementsAre(13U, 14U, 15U));
}

TEST(Focus, ReturnsToWhereItWasWhenADialogCloses) {
  Walker walker(Walk::by_ear);
  walker.press(Key::right, 3);
  SemanticTree dialog = walker.tree;
  dialog.cover();
  dialog.add({.id = 30, .role = Role::button, .label = "知道了", .box = {300, 300, 99, 99}});
  walker.focus.keep(dialog);
  EXPECT_EQ(walker.focus.ring(), 30U);
  walker.focus.keep(walker.tree);
  EXPECT_EQ(walker.focus.ring(), 12U);
}

TEST(Focus, WhatIsNearestTakesOverForWhatHasGone) {
  Walker walker(Walk::by_ear);
  walker.press(Key::right, 5);
  SemanticTree without;
  for (const Node& node : walker.tree.nodes())
    if (node.id != 14) without.add(node);
  walker.focus.keep(without);
  EXPECT_EQ(walker.focus.ring(), 11U);
}

}  // namespace
}  // namespace yimen::ui
