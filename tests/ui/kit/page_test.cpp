// Whole pages: dialogs, content over several pages, and what stands around it.
#include <gtest/gtest.h>

#include <set>

#include "tests/ui/kit/stage.h"
#include "ui/kit/kit.h"

namespace yimen::ui {
namespace {

using draw::Key;
using draw::PointerDown;
using draw::PointerUp;

const Rect kPageBox{40, 40, 400, 100};

struct DialogStage {
  DialogAnswer answer = DialogAnswer::none;
  int behind = 0;
  Stage stage{[this](Ui& ui) {
    behind += button(ui, kPageBox, {.id = "behind", .label = "下一步"});
    const DialogAnswer now = dialog(ui, {.id = "idle",
                                         .title = "您还在吗？",
                                         .text = "再过一会儿就自动结束。",
                                         .first = {.id = "stay", .label = "我还在", .kind = ButtonKind::main},
                                         .second = {.id = "end", .label = "结束"}});
    if (now != DialogAnswer::none) answer = now;
  }};
};

TEST(Dialog, CoversThePage) {
  DialogStage page;
  page.stage.frame({PointerDown{kPageBox.centre()}, PointerUp{kPageBox.centre()}});
  EXPECT_EQ(page.behind, 0);
  EXPECT_EQ(page.stage.tree().find("下一步"), nullptr);
  page.stage.tap("结束");
  EXPECT_EQ(page.answer, DialogAnswer::second);
}

TEST(Dialog, TheBackKeyGivesTheKindAnswer) {
  DialogStage page;
  page.stage.press(Key::back);
  EXPECT_EQ(page.answer, DialogAnswer::first);
}

TEST(Dialog, TheRingStaysInside) {
  DialogStage page;
  for (int i = 0; i < 6; ++i) {
    page.stage.press(Key::next);
    EXPECT_FALSE(page.stage.tree().find("我还在")->focused == page.stage.tree().find("结束")->focused);
  }
}

void long_list(Ui& ui) {
  Flow flow(ui, "list", 800);
  for (int i = 1; i <= 12; ++i) flow.text("第" + std::to_string(i) + "个社区", {.step = TextStep::title});
  flow.show({40, 40, 800, 500});
}

TEST(Flow, WhatDoesNotFitIsReachedPageByPage) {
  Stage stage(long_list);
  std::set<std::string> seen;
  for (int page = 0; page < 12; ++page) {
    for (const std::string& text : stage.tree().texts()) seen.insert(text);
    if (!stage.tree().find("下一页")->enabled) break;
    stage.tap("下一页");
  }
  for (int i = 1; i <= 12; ++i) EXPECT_TRUE(seen.contains("第" + std::to_string(i) + "个社区")) << i;
  EXPECT_TRUE(stage.tree().find("上一页")->enabled);
}

TEST(Flow, TurnsToWhatThePersonIsAtAndLetsThemLookAround) {
  int at = 0;
  Stage stage([&at](Ui& ui) {
    Flow flow(ui, "list", 800);
    for (int i = 1; i <= 12; ++i) {
      if (i == at) flow.reveal();
      flow.text("第" + std::to_string(i) + "个社区", {.step = TextStep::title});
    }
    flow.show({40, 40, 800, 500});
  });
  stage.frame();
  EXPECT_FALSE(stage.tree().shows("第12个社区"));
  at = 12;
  stage.frame();
  EXPECT_TRUE(stage.tree().shows("第12个社区"));
  stage.tap("上一页");
  stage.frame();
  EXPECT_FALSE(stage.tree().shows("第12个社区")) << "it turned once, and not against them";
}

TEST(Flow, ShortContentHasNoPager) {
  Stage stage([](Ui& ui) {
    Flow flow(ui, "short", 800);
    flow.text("只有一句。");
    flow.show({40, 40, 800, 500});
  });
  EXPECT_EQ(stage.tree().find("下一页"), nullptr);
}

TEST(Page, TellsWhatThePersonWants) {
  PageWishes last;
  Stage stage;
  stage.show([&](Ui& ui) {
    const PageWishes now =
        page(ui, {.place = "中心", .phone = "6512", .can_back = true, .main = MainAction{"下一步"}});
    last.back = last.back || now.back;
    last.main = last.main || now.main;
    last.leave = last.leave || now.leave;
    last.help = last.help || now.help;
    if (now.settings) stage.settings = *now.settings;
  });
  stage.frame();
  stage.tap("上一步");
  stage.tap("下一步");
  stage.tap("结束");
  stage.tap("找工作人员帮忙");
  EXPECT_TRUE(last.back && last.main && last.leave && last.help);
}

TEST(Page, ChangesTheSettingsOneByOne) {
  Stage stage;
  stage.show([&](Ui& ui) {
    if (const auto settings = page(ui, {.place = "中心"}).settings) stage.settings = *settings;
  });
  stage.frame();
  stage.tap("字大一点");
  EXPECT_EQ(stage.settings.text_size, visit::TextSize::large);
  stage.tap("字大一点");
  EXPECT_FALSE(stage.tree().find("字大一点")->enabled);
  stage.tap("高对比");
  EXPECT_EQ(stage.settings.palette, visit::Palette::contrast_dark);
  stage.tap("English");
  EXPECT_EQ(stage.settings.language, Language::en);
  stage.tap("中文");
  EXPECT_EQ(stage.settings.language, Language::zh);
}

TEST(Page, ControlsKeepTheirPlace) {
  Stage stage([](Ui& ui) { page(ui, {.place = "中心", .phone = "6512", .can_back = true}); });
  const Rect leave = stage.tree().find("结束")->box;
  const Rect back = stage.tree().find("上一步")->box;
  const Rect help = stage.tree().find("找工作人员帮忙")->box;
  stage.show([](Ui& ui) {
    page(ui, {.place = "中心", .phone = "6512", .can_back = true, .main = MainAction{"同意，提交"}});
  });
  stage.frame();
  EXPECT_EQ(stage.tree().find("结束")->box, leave);
  EXPECT_EQ(stage.tree().find("上一步")->box, back);
  EXPECT_EQ(stage.tree().find("找工作人员帮忙")->box, help);
}

// 800x600: the settings are folded into a sheet.
TEST(Page, OnASmallScreenTheSettingsAreOneTouchAway) {
  Stage stage({}, panel_of(800, 600));
  stage.show([&](Ui& ui) {
    if (const auto settings =
            page(ui, {.place = "和平街道社区服务中心", .phone = "6512 3456", .can_back = true}).settings)
      stage.settings = *settings;
  });
  stage.frame();
  EXPECT_EQ(stage.tree().find("字大一点"), nullptr);
  stage.tap("显示");
  stage.tap("字大一点");
  stage.frame();
  EXPECT_EQ(stage.settings.text_size, visit::TextSize::large);
  stage.tap("好了");
  stage.frame();
  EXPECT_EQ(stage.tree().find("好了"), nullptr);
  EXPECT_NE(stage.tree().find("上一步"), nullptr);
}

TEST(Page, TheKeysOfAKeypadGoBackAndCallHelp) {
  int back = 0;
  int help = 0;
  Stage stage([&](Ui& ui) {
    const PageWishes now = page(ui, {.place = "中心", .can_back = true});
    back += now.back;
    help += now.help;
  });
  stage.press(Key::back);
  stage.press(Key::help);
  EXPECT_EQ(back, 1);
  EXPECT_EQ(help, 1);
}

}  // namespace
}  // namespace yimen::ui
