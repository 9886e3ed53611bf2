// Whole pages: dialogs, content over several pages, and what stands around it.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tests/ui/kit/stage.h"
#include "ui/kit/audit.h"
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
  stage.settings.voice = true;
  stage.show([&](Ui& ui) {
    const PageWishes now =
        page(ui, {.place = "中心", .phone = "6512", .can_back = true, .main = MainAction{"下一步"}});
    last.back = last.back || now.back;
    last.main = last.main || now.main;
    last.leave = last.leave || now.leave;
    last.help = last.help || now.help;
    last.settings = last.settings || now.settings;
    last.language = last.language || now.language;
    last.repeat = last.repeat || now.repeat;
  });
  stage.frame();
  stage.tap("上一步");
  stage.tap("下一步");
  stage.tap("结束");
  stage.tap("找人帮忙");
  stage.tap("大字 声音");
  stage.tap("语言 English");
  stage.tap("再听一遍");
  EXPECT_TRUE(last.back && last.main && last.leave && last.help);
  EXPECT_TRUE(last.settings && last.language && last.repeat);
}

TEST(Page, WithoutTheVoiceThereIsNothingToHearAgain) {
  Stage stage([](Ui& ui) { page(ui, {.place = "中心"}); });
  EXPECT_EQ(stage.tree().find("再听一遍"), nullptr);
}

// A44: whatever else is on the page, in every size and shape.
TEST(Page, ControlsKeepTheirPlace) {
  const std::vector<Page> pages{{.place = "中心", .phone = "6512", .can_back = true},
                                {.place = "中心", .can_leave = false},
                                {.place = "中心", .can_back = true, .main = MainAction{"同意，提交"}},
                                {.place = "中心", .main = MainAction{"好了"}, .open = Tool::settings}};
  for (const auto& [w, h] : {std::pair{1080, 1920}, {1920, 1080}, {768, 1366}, {1280, 800}}) {
    for (const int size : {0, 1, 2, 3}) {
      Stage stage({}, panel_of(w, h));
      stage.settings.text_size = static_cast<visit::TextSize>(size);
      std::map<std::string, Rect> places;
      for (const Page& spec : pages) {
        stage.show([&spec](Ui& ui) { page(ui, spec); });
        stage.frame();
        for (const char* label : {"找人帮忙", "大字 声音", "语言 English", "结束", "上一步"}) {
          const Node* node = stage.tree().find(label);
          if (node == nullptr) continue;
          const auto [first, is_new] = places.emplace(label, node->box);
          EXPECT_EQ(first->second, node->box) << label << " at " << w << "x" << h << ", size " << size;
        }
      }
      EXPECT_EQ(places.size(), 5U);
    }
  }
}

TEST(Page, InTheLowLayoutEverythingIsWithinReach) {
  Panel panel = panel_of(1080, 1920);
  panel.bottom_mm = 850;
  Stage stage(
      [](Ui& ui) {
        const Rect content =
            page(ui, {.place = "中心", .can_back = true, .main = MainAction{"下一步"}}).content;
        button(ui, {content.x, content.y, content.w, 100}, {.id = "top", .label = "最上面"});
        button(ui, {content.x, content.bottom() - 100, content.w, 100}, {.id = "bottom", .label = "最下面"});
      },
      panel);
  EXPECT_FALSE(audit_reach(stage.tree(), stage.metrics()).empty()) << "the usual layout is higher";
  stage.settings.low_reach = true;
  stage.frame();
  EXPECT_TRUE(audit_reach(stage.tree(), stage.metrics()).empty());
}

TEST(Page, InTheLowLayoutWordsStandAboveTheControls) {
  Stage stage([](Ui& ui) {
    const Rect content = page(ui, {.place = "中心"}).content;
    Flow flow(ui, "flow", content.w);
    flow.text("请选一件", {.step = TextStep::title});
    flow.add(100, [&ui](Rect box) { button(ui, box, {.id = "first", .label = "第一件"}); });
    flow.show(content);
  });
  stage.settings.low_reach = true;
  stage.frame();
  const Rect reach = stage.metrics().reach();
  EXPECT_LE(stage.tree().find("请选一件")->box.bottom(), reach.top());
  EXPECT_GE(stage.tree().find("第一件")->box.top(), reach.top());
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
