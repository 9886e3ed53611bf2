// Writing by hand, rare characters by their parts, and what is known: touched, and worked by keys.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "tests/ui/entry/fake_engine.h"
#include "tests/ui/kit/stage.h"
#include "ui/entry/entry.h"
#include "ui/entry/strokes.h"

namespace yimen::entry {
namespace {

using draw::Key;
using draw::Point;

class WritingTest : public testing::Test {
 protected:
  WritingTest() {
    stage.show([this](ui::Ui& ui) { entries.edit(ui, {20, 500, 1000, 900}, entry, text); });
    stage.frame();
  }

  // A stroke across the field, slowly enough to be one of its own.
  void stroke(float from, float to) {
    const auto box = stage.tree().find("写字的地方")->box;
    const Point begin{box.x + box.w * from, box.centre().y};
    const Point end{box.x + box.w * to, box.centre().y + 20};
    stage.pass(milliseconds{600});
    stage.frame({draw::PointerDown{begin}, draw::PointerMove{end}, draw::PointerUp{end}});
    stage.frame();
  }
  std::vector<std::string> candidates() const {
    std::vector<std::string> out;
    for (const auto& node : stage.tree().nodes())
      if (node.role == ui::Role::key && node.label.size() == 3 && node.box.y < 850) out.push_back(node.label);
    return out;
  }
  bool shows(const char* label) const { return stage.tree().find(label) != nullptr; }
  void tap_all(std::initializer_list<const char*> labels) {
    for (const char* label : labels) stage.tap(label);
  }

  ui::Stage stage;
  Entry entry{.keyboard = Keyboard::name};
  Entries entries{fake_makers()};
  std::string text;
};

TEST_F(WritingTest, WritingByHandIsOfferedFirst) {
  EXPECT_TRUE(stage.tree().find("手写")->selected);
  EXPECT_TRUE(shows("写字的地方"));
}

TEST_F(WritingTest, TenCharactersAreOfferedAfterEveryStroke) {
  stroke(0.3F, 0.6F);
  EXPECT_EQ(candidates().size(), 10U);
  EXPECT_EQ(candidates().front(), "一");
  stroke(0.3F, 0.6F);
  EXPECT_EQ(candidates().front(), "二");
}

TEST_F(WritingTest, TheCharacterChosenIsWrittenAndTheFieldIsEmptyAgain) {
  stroke(0.3F, 0.6F);
  stage.tap("十");
  EXPECT_EQ(text, "十");
  EXPECT_FALSE(shows("十"));
  EXPECT_FALSE(stage.tree().find("重写")->enabled);
}

TEST_F(WritingTest, AStrokeIsTakenBackAndAllOfThem) {
  stroke(0.3F, 0.6F);
  stroke(0.3F, 0.6F);
  stage.tap("撤一笔");
  EXPECT_EQ(candidates().front(), "一");
  stage.tap("重写");
  EXPECT_TRUE(candidates().empty());
  EXPECT_EQ(text, "");
}

TEST_F(WritingTest, TheLastCharacterOfTheTextIsErasedFromTheBoard) {
  text = "王桂兰";
  stage.tap("删除");
  EXPECT_EQ(text, "王桂");
}

TEST_F(WritingTest, WhoHearsTheScreenOrUsesSwitchesIsOfferedKeys) {
  for (const bool voice : {true, false}) {
    entries.forget();
    stage.settings = {};
    (voice ? stage.settings.voice : stage.settings.scanning) = true;
    stage.turn_to(voice ? "voice" : "switches");
    stage.frame();
    stage.frame();
    EXPECT_TRUE(stage.tree().find("拼音")->selected);
    EXPECT_TRUE(shows("q"));
  }
}

TEST_F(WritingTest, ANameIsWrittenByKeysAlone) {
  const auto reach = [&](const char* label) {
    for (int i = 0; i < 200 && !(shows(label) && stage.tree().find(label)->focused); ++i)
      stage.press(Key::next);
    stage.pass(milliseconds{600});
    stage.press(Key::select);
    stage.frame();
  };
  reach("拼音");
  reach("w");
  reach("o");
  reach("握");
  EXPECT_EQ(text, "握");
}

TEST_F(WritingTest, TheFieldChosenByAKeyGivesWayToKeys) {
  for (int i = 0; i < 20 && !stage.tree().find("写字的地方")->focused; ++i) stage.press(Key::next);
  stage.press(Key::select);
  stage.frame();
  EXPECT_TRUE(stage.tree().find("拼音")->selected);
}

TEST_F(WritingTest, TheBoardThatIsLikedStaysOnTheNextPageAndGoesWithTheVisit) {
  tap_all({"拼音", "w"});
  stage.turn_to("next");
  stage.frame();
  stage.frame();
  EXPECT_TRUE(stage.tree().find("拼音")->selected);
  EXPECT_EQ(entries.composing(), "");
  entries.forget();
  stage.turn_to("attract");
  stage.frame();
  stage.frame();
  EXPECT_TRUE(stage.tree().find("手写")->selected);
}

TEST_F(WritingTest, ForgetWipesStrokesAndCandidates) {
  stroke(0.3F, 0.6F);
  entries.forget();
  stage.frame();
  stage.frame();
  EXPECT_FALSE(shows("十"));
}

TEST_F(WritingTest, ARareCharacterIsFoundByItsParts) {
  tap_all({"找生僻字", "土", "口"});
  EXPECT_FALSE(shows("圭"));
  stage.tap("𠮷");
  EXPECT_EQ(text, "𠮷");
}

TEST_F(WritingTest, APartIsTakenBack) {
  tap_all({"找生僻字", "土", "口", "去掉口"});
  EXPECT_TRUE(shows("圭"));
}

TEST_F(WritingTest, APartIsWrittenWhereItIsNotOnTheSheet) {
  tap_all({"找生僻字", "写部件"});
  stroke(0.3F, 0.6F);
  stage.tap("十");
  EXPECT_TRUE(shows("去掉十"));
}

TEST_F(WritingTest, WhatIsKnownIsChosenWithOneTouch) {
  entry.offers = {{"张*华（本人）", "张建华"}, {"李*", "李明"}};
  text = "王";
  stage.frame();
  stage.tap("张*华（本人）");
  EXPECT_EQ(text, "张建华");
}

TEST_F(WritingTest, DigitsComeWithTheWordsOfAnAddress) {
  entry.keyboard = Keyboard::address;
  text = "幸福路";
  stage.frame();
  EXPECT_TRUE(stage.tree().find("数字符号")->selected);
  tap_all({"1", "2", "号", "3", "单元"});
  EXPECT_EQ(text, "幸福路12号3单元");
}

TEST_F(WritingTest, CandidatesOfAPersonalAnswerAreNotForTheLoudspeaker) {
  stroke(0.3F, 0.6F);
  EXPECT_TRUE(stage.tree().find("十")->personal);
  entry.personal = false;
  stage.frame();
  EXPECT_FALSE(stage.tree().find("十")->personal);
}

TEST(Explanations, TellCharactersApartThatSoundAlike) {
  const auto file = std::filesystem::path(testing::TempDir()) / "yimen-explanations.tsv";
  std::ofstream(file) << "张\t弓长张\n章\t文章的章\n";
  auto makers = fake_makers();
  makers.explanations = [file] { return Explanations::load(file); };
  Entries entries{std::move(makers)};
  std::string text;
  ui::Stage stage([&](ui::Ui& ui) {
    entries.edit(ui, {20, 500, 1000, 900}, {.keyboard = Keyboard::name}, text);
  });
  stage.frame();
  for (int i = 0; i < 3; ++i) {
    const auto at = stage.tree().find("写字的地方")->box.centre();
    stage.pass(milliseconds{600});
    stage.frame({draw::PointerDown{at}, draw::PointerMove{{at.x + 40, at.y}}, draw::PointerUp{at}});
    stage.frame();
  }
  EXPECT_EQ(stage.tree().find("张")->value, "弓长张");
  EXPECT_EQ(stage.tree().find("章")->value, "文章的章");
  EXPECT_EQ(stage.tree().find("长")->value, "");
  std::filesystem::remove(file);
}

Instant at(int ms) { return Instant{} + milliseconds{ms}; }

TEST(Strokes, AFingerLiftedByATremorGoesOnWithItsStroke) {
  Strokes strokes;
  strokes.add({0.1F, 0.1F}, true, at(0));
  strokes.add({0.5F, 0.1F}, false, at(200));
  strokes.add({0.52F, 0.11F}, true, at(250));
  EXPECT_EQ(strokes.drawing().size(), 1U);
  strokes.add({0.1F, 0.5F}, true, at(300));
  EXPECT_EQ(strokes.drawing().size(), 2U) << "far away";
  strokes.add({0.11F, 0.5F}, true, at(900));
  EXPECT_EQ(strokes.drawing().size(), 3U) << "much later";
}

TEST(Strokes, StopAtWhatNobodyWrites) {
  Strokes strokes;
  for (int i = 0; i < 1000; ++i) strokes.add({0.1F, 0.1F}, true, at(1000 * i));
  EXPECT_LT(strokes.drawing().size(), 100U);
  for (int i = 0; i < 100000; ++i) strokes.add({static_cast<float>(i % 2), 0.1F}, false, at(1'000'000 + i));
  EXPECT_LT(strokes.drawing().back().size(), 10000U);
  strokes.clear();
  EXPECT_TRUE(strokes.empty());
  strokes.undo();
  strokes.add({0.1F, 0.1F}, false, at(0));
  EXPECT_TRUE(strokes.empty()) << "a finger that came down elsewhere";
}

}  // namespace
}  // namespace yimen::entry
