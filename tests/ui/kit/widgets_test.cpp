// Widgets with the real fonts, touched as a finger touches them.
#include <gmock/gmock.h>

#include "tests/ui/kit/stage.h"
#include "ui/kit/kit.h"

namespace yimen::ui {
namespace {

using draw::Key;
using draw::PointerDown;
using draw::PointerMove;
using draw::PointerUp;
using testing::ElementsAre;

const Rect kBox{40, 40, 400, 100};

Point middle_of(const Stage& stage, std::string_view label) {
  const Node* node = stage.tree().find(label);
  return node != nullptr ? node->box.centre() : Point{-1, -1};
}

TEST(Button, ActsOnceWhenTapped) {
  int taps = 0;
  Stage stage([&](Ui& ui) { taps += button(ui, kBox, {.id = "go", .label = "下一步"}); });
  stage.tap("下一步");
  EXPECT_EQ(taps, 1);
}

TEST(Button, ShowsThePressBeforeTheRelease) {
  Stage stage([](Ui& ui) { button(ui, kBox, {.id = "go", .label = "下一步"}); });
  const Point at = middle_of(stage, "下一步");
  stage.frame({PointerDown{at}});
  EXPECT_TRUE(stage.tree().find("下一步")->pressed);
  stage.frame({PointerMove{{900, 900}}});
  EXPECT_FALSE(stage.tree().find("下一步")->pressed);
}

TEST(Button, TwoTapsInOneBatchOfInputAreTwoFrames) {
  std::vector<std::string> tapped;
  Stage stage([&](Ui& ui) {
    for (const std::string id : {"1", "2"}) {
      const float y = id == "1" ? 0.0F : 200.0F;
      if (button(ui, kBox.moved(0, y), {.id = id, .label = id})) tapped.push_back(id);
    }
  });
  const Point one = middle_of(stage, "1");
  const Point two = middle_of(stage, "2");
  stage.frame({PointerDown{one}, PointerUp{one}, PointerDown{two}, PointerUp{two}});
  EXPECT_THAT(tapped, ElementsAre("1", "2"));
}

TEST(Button, SaysWhenItsWordsDoNotFit) {
  Stage stage([](Ui& ui) {
    button(ui, {40, 40, 120, 60}, {.id = "long", .label = "这是一个写得太长太长的按钮"});
    button(ui, {40, 200, 900, 90}, {.id = "good", .label = "好"});
  });
  EXPECT_TRUE(stage.tree().find("这是一个写得太长太长的按钮")->clipped);
  EXPECT_FALSE(stage.tree().find("好")->clipped);
}

TEST(Button, AsHighAsItAsksForItFits) {
  Stage stage([](Ui& ui) {
    const Button spec{.id = "b", .label = "字很多很多很多的一个按钮", .icon = "next", .note = "还有一行小字"};
    button(ui, {40, 40, 300, button_height(ui, spec, 300)}, spec);
  });
  EXPECT_FALSE(stage.tree().nodes().front().clipped);
}

TEST(Ui, ATapMeantForThePageBeforeDoesNothingOnTheNext) {
  int taps = 0;
  Stage stage([&](Ui& ui) { taps += button(ui, kBox, {.id = "go", .label = "下一步"}); });
  const Point at = middle_of(stage, "下一步");
  stage.turn_to("next page");
  stage.frame({PointerDown{at}, PointerUp{at}});
  EXPECT_EQ(taps, 0);
}

TEST(Ui, TurningThePageUnderAFingerCancelsThePress) {
  int taps = 0;
  Stage stage([&](Ui& ui) { taps += button(ui, kBox, {.id = "go", .label = "下一步"}); });
  const Point at = middle_of(stage, "下一步");
  stage.frame({PointerDown{at}});
  stage.turn_to("next page");
  stage.frame();
  stage.frame({PointerUp{at}});
  EXPECT_EQ(taps, 0);
}

TEST(Ui, MemoryIsGoneWithThePage) {
  int seen = -1;
  Stage stage([&](Ui& ui) { seen = ui.memory("part")++; });
  stage.frame();
  EXPECT_EQ(seen, 1);
  stage.turn_to("another");
  stage.frame();
  EXPECT_EQ(seen, 0);
}

TEST(Ui, ForgetLeavesNothingOfThePerson) {
  Stage stage([](Ui& ui) { ui.text({0, 0, 500, 200}, "欧阳明月", {.personal = true}); });
  stage.ui().forget();
  EXPECT_TRUE(stage.tree().nodes().empty());
}

TEST(Ui, SelectWithoutARingIsTheMainAction) {
  int main = 0;
  int other = 0;
  Stage stage([&](Ui& ui) {
    other += button(ui, kBox, {.id = "other", .label = "别的"});
    ui.set_part(Part::bar);
    main += button(ui, kBox.moved(0, 200), {.id = "main", .label = "下一步", .kind = ButtonKind::main});
  });
  stage.press(Key::select);
  EXPECT_EQ(main, 1);
  stage.press(Key::down);
  EXPECT_TRUE(stage.tree().find("别的")->focused);
  stage.press(Key::select);
  EXPECT_EQ(other, 1);
}

TEST(Ui, TheRingIsSeenAroundItsTarget) {
  Stage stage([](Ui& ui) { button(ui, kBox, {.id = "main", .label = "下一步", .kind = ButtonKind::main}); });
  const float ring = stage.metrics().ring();
  const Point beside{kBox.left() - 1.5F * ring, kBox.centre().y};
  EXPECT_EQ(stage.pixel(beside), stage.ui().theme().ground);
  stage.press(Key::down);
  EXPECT_EQ(stage.pixel(beside), stage.ui().theme().focus);
  stage.frame({PointerDown{{900, 900}}, PointerUp{{900, 900}}});
  EXPECT_EQ(stage.pixel(beside), stage.ui().theme().ground);
}

TEST(Button, ThePressIsSeenAtOnce) {
  Stage stage([](Ui& ui) { button(ui, kBox, {.id = "main", .label = "好", .kind = ButtonKind::main}); });
  const Point inside{kBox.left() + 20, kBox.centre().y};
  EXPECT_EQ(stage.pixel(inside), stage.ui().theme().accent);
  stage.frame({PointerDown{inside}});
  EXPECT_EQ(stage.pixel(inside), stage.ui().theme().accent_down);
}

TEST(Text, RecordsWhatItSaysAndWhetherItFits) {
  Stage stage([](Ui& ui) {
    ui.text({0, 0, 500, 200}, "津贴发到哪里？", {.step = TextStep::title});
    ui.text({0, 300, 500, 20}, "放不下的一段话，放不下的一段话，放不下的一段话，放不下的一段话");
  });
  EXPECT_EQ(stage.tree().find("津贴发到哪里？")->role, Role::heading);
  EXPECT_FALSE(stage.tree().find("津贴发到哪里？")->clipped);
  EXPECT_TRUE(stage.tree().find("放不下")->clipped);
}

TEST(Tile, WhatIsNotOfferedSaysWhyAndDoesNotAnswer) {
  int taps = 0;
  Stage stage([&](Ui& ui) {
    taps +=
        tile(ui, {40, 40, 600, 300},
             {.id = "face", .title = "看镜头", .icon = "face", .badge = "本机暂不提供", .enabled = false});
  });
  const Node* node = stage.tree().find("看镜头");
  EXPECT_EQ(node->value, "本机暂不提供");
  stage.frame({PointerDown{node->box.centre()}, PointerUp{node->box.centre()}});
  EXPECT_EQ(taps, 0);
}

TEST(Choice, SaysWhatItIsAndWhetherItIsChosen) {
  Stage stage([](Ui& ui) {
    radio(ui, kBox, {.id = "a", .label = "社保卡", .selected = true});
    checkbox(ui, kBox.moved(0, 200), {.id = "b", .label = "发短信"});
  });
  EXPECT_EQ(stage.tree().find("社保卡")->role, Role::choice);
  EXPECT_TRUE(stage.tree().find("社保卡")->selected);
  EXPECT_EQ(stage.tree().find("发短信")->role, Role::checkbox);
  EXPECT_FALSE(stage.tree().find("发短信")->selected);
}

TEST(Choice, ChoosingDoesNotChangeItsHeight) {
  Stage stage([](Ui& ui) {
    Choice spec{.id = "a", .label = "一个说明比较长、刚好写满一行又多出一点点的选项"};
    const float before = choice_height(ui, spec, 700);
    spec.selected = true;
    EXPECT_EQ(choice_height(ui, spec, 700), before);
  });
}

TEST(Field, CanBeTouchedAndCleared) {
  std::vector<FieldAction> actions;
  Stage stage([&](Ui& ui) {
    const Field spec{.id = "mobile", .label = "手机号码", .value = "138", .complaint = "还差8位。"};
    const FieldAction action = field(ui, {40, 40, 800, field_height(ui, spec, 800)}, spec);
    if (action != FieldAction::none) actions.push_back(action);
  });
  stage.frame({PointerDown{{100, 140}}, PointerUp{{100, 140}}});
  stage.tap("清空 手机号码");
  EXPECT_THAT(actions, ElementsAre(FieldAction::activated, FieldAction::cleared));
  EXPECT_TRUE(stage.tree().shows("还差8位。"));
}

TEST(Field, WhatIsMaskedCanBeLookedAt) {
  std::vector<FieldAction> actions;
  Stage stage([&](Ui& ui) {
    const Field spec{.id = "id", .label = "身份证号码", .value = "3101**8", .look = "看一看"};
    const FieldAction action = field(ui, {40, 40, 800, field_height(ui, spec, 800)}, spec);
    if (action != FieldAction::none) actions.push_back(action);
  });
  stage.frame();
  stage.tap("看一看 身份证号码");
  stage.tap("清空 身份证号码");
  EXPECT_THAT(actions, ElementsAre(FieldAction::looked, FieldAction::cleared));
}

TEST(Preview, ShowsWhereAFaceGoes) {
  constexpr Rect kSeen{100, 100, 400, 500};
  Stage stage([&](Ui& ui) { preview(ui, kSeen, {.label = "镜头看到的您", .finder = Finder::oval}); });
  stage.frame();
  const auto dark = stage.pixel({kSeen.x + 20, kSeen.y + 20});
  int edges = 0;
  for (float x = kSeen.x + 10; x < kSeen.centre().x - 60; ++x)
    edges += contrast(stage.pixel({x, kSeen.centre().y}), dark) > 3 ? 1 : 0;
  EXPECT_GT(edges, 2) << "the line of the oval stands out left of the middle";
  EXPECT_LT(contrast(stage.pixel({kSeen.x + 20, kSeen.bottom() - 20}), dark), 1.5)
      << "and not in the corners";
}

TEST(Field, AMaskedValueIsNotInTheTree) {
  Stage stage([](Ui& ui) {
    field(ui, {40, 40, 800, 300}, {.id = "pin", .label = "密码", .value = "123456", .masked = true});
  });
  EXPECT_FALSE(stage.tree().shows("123456"));
  EXPECT_TRUE(stage.tree().shows("●●●●●●"));
}

TEST(AnswerRow, EachChangeLinkHasItsOwnName) {
  std::string changed;
  Stage stage([&](Ui& ui) {
    if (answer_row(ui, kBox, {.id = "name", .label = "姓名", .value = "王", .change = "修改"}))
      changed = "name";
    if (answer_row(ui, kBox.moved(0, 200), {.id = "tel", .label = "手机", .value = "1", .change = "修改"})) {
      changed = "tel";
    }
  });
  stage.tap("修改 手机");
  EXPECT_EQ(changed, "tel");
}

}  // namespace
}  // namespace yimen::ui
