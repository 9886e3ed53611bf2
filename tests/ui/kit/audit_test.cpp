// Each audit is shown one good page, which it passes, and one fault of its own, which it names.
#include "ui/kit/audit.h"

#include <gmock/gmock.h>

#include "ui/kit/theme.h"

namespace yimen::ui {
namespace {

using testing::HasSubstr;
using testing::SizeIs;
using visit::Palette;

const Metrics kMetrics({}, visit::TextSize::standard);

Node good_button(NodeId id, std::string label, Rect box) {
  const Theme& t = theme_of(Palette::light);
  return {.id = id,
          .role = Role::button,
          .label = std::move(label),
          .box = box,
          .ink = t.ink,
          .ground = t.surface,
          .text_px = kMetrics.em(TextStep::body)};
}

SemanticTree good_page() {
  SemanticTree tree;
  tree.add(good_button(1, "上一步", {20, 20, 300, 90}));
  tree.add(good_button(2, "下一步", {340, 20, 300, 90}));
  return tree;
}

template <class Plant>
Findings with_fault(Plant plant) {
  SemanticTree tree = good_page();
  Node node = good_button(3, "有问题的", {20, 200, 300, 90});
  plant(node);
  tree.add(node);
  return audit(tree, kMetrics, Palette::light);
}

void expect_only(const Findings& findings, const std::string& rule) {
  ASSERT_EQ(findings.size(), 1U) << to_text(findings);
  EXPECT_EQ(findings.front().rule, rule);
  EXPECT_THAT(findings.front().what, HasSubstr("有问题的"));
}

TEST(Audit, AGoodPageHasNoFindings) { EXPECT_TRUE(audit(good_page(), kMetrics, Palette::light).empty()); }

TEST(Audit, FindsClippedText) {
  expect_only(with_fault([](Node& node) { node.clipped = true; }), "clipped");
}

TEST(Audit, FindsWhatIsBeyondTheScreen) {
  expect_only(with_fault([](Node& node) { node.box.x = 900; }), "outside");
}

TEST(Audit, FindsOverlap) {
  SemanticTree tree = good_page();
  tree.add({.role = Role::text,
            .label = "有问题的",
            .box = {100, 50, 50, 30},
            .ground = {255, 255, 255},
            .text_px = 40});
  expect_only(audit(tree, kMetrics, Palette::light), "overlap");
}

TEST(Audit, FindsTargetsThatAreTooSmall) {
  expect_only(with_fault([](Node& node) { node.box.h = kMetrics.min_target() - 2; }), "target");
}

TEST(Audit, KeysMayBeSmallerButNotTiny) {
  const auto key = [](float side) {
    return with_fault([side](Node& node) {
      node.role = Role::key;
      node.box.h = side;
    });
  };
  EXPECT_TRUE(key(kMetrics.dp(44) + 1).empty());
  expect_only(key(kMetrics.dp(44) - 2), "target");
}

TEST(Audit, FindsTargetsThatAreTooNear) {
  expect_only(with_fault([](Node& node) { node.box.y = 110 + kMetrics.mm(2.54) - 3; }), "gap");
}

TEST(Audit, FindsWeakContrast) {
  expect_only(with_fault([](Node& node) { node.ink = {120, 120, 120}; }), "contrast");
}

TEST(Audit, WhatIsDisabledNeedsLessContrast) {
  const Theme& t = theme_of(Palette::light);
  EXPECT_TRUE(with_fault([&](Node& node) {
                node.enabled = false;
                node.ink = t.ink_off;
              }).empty());
}

TEST(Audit, FindsSmallText) {
  expect_only(with_fault([](Node& node) { node.text_px = 20; }), "text-size");
}

TEST(Audit, FindsTargetsWithoutAName) {
  const Findings findings = with_fault([](Node& node) { node.label.clear(); });
  ASSERT_EQ(findings.size(), 1U) << to_text(findings);
  EXPECT_EQ(findings.front().rule, "name");
}

TEST(Audit, FindsNamesAndIdsGivenTwice) {
  EXPECT_THAT(with_fault([](Node& node) { node.label = "上一步"; }), SizeIs(1));
  EXPECT_THAT(with_fault([](Node& node) { node.id = 1; }), SizeIs(1));
}

TEST(Audit, LooksPastWhatADialogCovers) {
  SemanticTree tree = good_page();
  Node bad = good_button(9, "", {0, 0, 5, 5});
  tree.add(bad);
  tree.cover();
  EXPECT_TRUE(audit(tree, kMetrics, Palette::light).empty());
}

}  // namespace
}  // namespace yimen::ui
