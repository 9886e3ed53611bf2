#include "ui/kit/semantic.h"

#include <gmock/gmock.h>

namespace yimen::ui {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Node button_at(std::string label, draw::Rect box, NodeId id) {
  return {.id = id, .role = Role::button, .label = std::move(label), .box = box};
}

TEST(SemanticTree, FindsByExactLabelBeforeAnyOther) {
  SemanticTree tree;
  tree.add(button_at("高龄津贴说明", {}, 1));
  tree.add(button_at("高龄津贴", {}, 2));
  ASSERT_NE(tree.find("高龄津贴"), nullptr);
  EXPECT_EQ(tree.find("高龄津贴")->id, 2U);
}

TEST(SemanticTree, FindsByPartOnlyWhereThereIsOneSuch) {
  SemanticTree tree;
  tree.add(button_at("修改 姓名", {}, 1));
  tree.add(button_at("修改 手机号码", {}, 2));
  EXPECT_EQ(tree.find("修改"), nullptr);
  ASSERT_NE(tree.find("手机"), nullptr);
  EXPECT_EQ(tree.find("手机")->id, 2U);
}

TEST(SemanticTree, PrefersTargetsToTextOfTheSameWords) {
  SemanticTree tree;
  tree.add({.role = Role::heading, .label = "打印回执"});
  tree.add(button_at("打印回执", {}, 5));
  EXPECT_EQ(tree.find("打印回执")->id, 5U);
}

TEST(SemanticTree, AnnouncesWhatIsLiveAndWhatWentWrong) {
  SemanticTree tree;
  tree.add({.role = Role::heading, .label = "请看镜头"});
  tree.add({.role = Role::text, .label = "请再近一点", .live = true});
  tree.add({.role = Role::status, .label = "有一位不对", .value = "请再看一遍"});
  tree.add({.role = Role::text, .label = "张*华", .personal = true, .live = true});
  EXPECT_THAT(tree.announcements(), ElementsAre("请再近一点", "有一位不对", "请再看一遍"));
  tree.cover();
  EXPECT_TRUE(tree.announcements().empty()) << "what a dialog covers is silent";
}

TEST(SemanticTree, WhatIsBehindADialogIsNeitherFoundNorTouched) {
  SemanticTree tree;
  tree.add(button_at("下一步", {0, 0, 100, 100}, 1));
  tree.cover();
  tree.add(button_at("我还在", {0, 0, 50, 50}, 2));
  EXPECT_EQ(tree.find("下一步"), nullptr);
  EXPECT_FALSE(tree.shows("下一步"));
  EXPECT_EQ(tree.at({75, 75}), nullptr);
  EXPECT_EQ(tree.at({25, 25})->id, 2U);
  EXPECT_THAT(tree.texts(), ElementsAre("我还在"));
}

TEST(SemanticTree, TheLastDrawnIsOnTop) {
  SemanticTree tree;
  tree.add(button_at("下", {0, 0, 100, 100}, 1));
  tree.add(button_at("上", {50, 50, 100, 100}, 2));
  EXPECT_EQ(tree.at({75, 75})->id, 2U);
}

TEST(SemanticTree, SaysWhatIsThereInWords) {
  SemanticTree tree;
  Node node = button_at("下一步", {1, 2, 3, 4}, 1);
  node.main_action = true;
  node.enabled = false;
  tree.add(node);
  EXPECT_THAT(tree.to_text(), HasSubstr("button \"下一步\" main disabled 1 2 3 4"));
}

}  // namespace
}  // namespace yimen::ui
