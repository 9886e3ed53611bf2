// A screen in Uyghur begins at the right: drawn, recorded and touched there.
#include <gmock/gmock.h>

#include "tests/ui/kit/stage.h"
#include "ui/kit/kit.h"

namespace yimen::ui {
namespace {

constexpr float kWidth = 1080;
const Rect kBox{100, 200, 300, 120};

Rect turned(const Rect& box) { return {kWidth - box.right(), box.y, box.w, box.h}; }

class MirrorTest : public testing::Test {
 protected:
  void in(Language language) {
    stage.settings.language = language;
    stage.frame();
  }
  const Node& node(std::string_view label) {
    const Node* found = stage.tree().find(label);
    EXPECT_NE(found, nullptr) << label;
    static const Node none{};
    return found != nullptr ? *found : none;
  }
  Stage stage{[](Ui&) {}};
};

TEST_F(MirrorTest, TheTreeHoldsPlacesOnTheGlass) {
  stage.show([](Ui& ui) { button(ui, kBox, {.id = "go", .label = "下一步"}); });
  in(Language::zh);
  EXPECT_EQ(node("下一步").box, kBox);
  for (const auto language : {Language::en, Language::bo, Language::zh_hant}) {
    in(language);
    EXPECT_EQ(node("下一步").box, kBox);
  }
  in(Language::ug);
  EXPECT_EQ(node("下一步").box, turned(kBox));
}

TEST_F(MirrorTest, TouchesWorkWhereThingsAre) {
  int activated = 0;
  stage.show([&](Ui& ui) { activated += button(ui, kBox, {.id = "go", .label = "下一步"}) ? 1 : 0; });
  in(Language::ug);
  const auto touch = [&](draw::Point at) {
    stage.pass(std::chrono::seconds(2));
    stage.frame({draw::PointerDown{at}});
    stage.frame({draw::PointerUp{at}});
  };
  touch(kBox.centre());
  EXPECT_EQ(activated, 0);
  touch(turned(kBox).centre());
  EXPECT_EQ(activated, 1);
}

TEST_F(MirrorTest, WhatIsDrawnIsWhereItIsTouched) {
  stage.show([](Ui& ui) { ui.brush().fill(kBox, {0, 0, 0}); });
  in(Language::ug);
  EXPECT_EQ(stage.pixel(turned(kBox).centre()).g, 0);
  EXPECT_GT(stage.pixel(kBox.centre()).g, 200);
}

TEST_F(MirrorTest, TextBeginsAtTheRight) {
  stage.show([](Ui& ui) { ui.text({100, 200, 600, 100}, "تىل 语言"); });
  in(Language::ug);
  EXPECT_NEAR(node("تىل 语言").box.right(), kWidth - 100, 1);
  in(Language::zh);
  EXPECT_NEAR(node("تىل 语言").box.x, 100, 1);
}

TEST_F(MirrorTest, WhatKeepsItsOrderMovesAsOne) {
  stage.show([](Ui& ui) {
    const KeepOrder keep(ui, {100, 200, 600, 120});
    button(ui, {100, 200, 300, 120}, {.id = "1", .label = "1"});
    button(ui, {400, 200, 300, 120}, {.id = "2", .label = "2"});
  });
  in(Language::ug);
  EXPECT_EQ(node("1").box, (Rect{380, 200, 300, 120}));
  EXPECT_EQ(node("2").box, (Rect{680, 200, 300, 120}));
}

TEST_F(MirrorTest, ASignatureIsNotTurnedRound) {
  PenDrawing drawing;
  const Rect box{100, 300, 500, 300};
  stage.show([&](Ui& ui) {
    for (const PenStep& step : pad(ui, box, {.id = "name", .label = "签名", .drawing = drawing})) {
      if (step.begins) drawing.emplace_back();
      drawing.back().push_back(step.at);
    }
  });
  in(Language::ug);
  const Rect glass = node("签名").box;
  EXPECT_EQ(glass, turned(box));
  const draw::Point from{glass.x + 50, 400};
  const draw::Point to{glass.x + 450, 500};
  stage.frame({draw::PointerDown{from}});
  stage.frame({draw::PointerMove{to}, draw::PointerUp{to}});
  ASSERT_EQ(drawing.size(), 1U);
  EXPECT_NEAR(drawing[0].front().x, 0.1F, 0.01F);
  EXPECT_NEAR(drawing[0].back().x, 0.9F, 0.01F);
  stage.frame();
  EXPECT_LT(stage.pixel(from).g, 128) << "drawn where the finger was";
}

TEST_F(MirrorTest, TheFocusRingIsAroundItsTarget) {
  stage.show([](Ui& ui) { button(ui, kBox, {.id = "go", .label = "下一步"}); });
  in(Language::ug);
  stage.press(draw::Key::down);
  stage.frame();
  ASSERT_TRUE(node("下一步").focused);
  const Colour ring = theme_of(visit::Palette::light).focus;
  const Rect glass = turned(kBox);
  int found = 0;
  for (float x = glass.x - 20; x < glass.x; ++x) found += stage.pixel({x, glass.centre().y}) == ring ? 1 : 0;
  EXPECT_GT(found, 0);
}

TEST(TurnedIcons, PointTheOtherWay) {
  EXPECT_EQ(turned_icon(icon_of("back")), icon_of("next"));
  EXPECT_EQ(turned_icon(icon_of("next-page")), icon_of("previous-page"));
  EXPECT_EQ(turned_icon(icon_of("home")), icon_of("home"));
}

}  // namespace
}  // namespace yimen::ui
