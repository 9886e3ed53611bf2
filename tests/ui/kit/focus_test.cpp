#include "ui/kit/focus.h"

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

}  // namespace
}  // namespace yimen::ui
