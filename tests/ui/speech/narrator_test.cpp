// What is said when: pages, dialogs, the focus, changes; one at a time, and silent at any key.
#include "ui/speech/narrator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>

#include "hal/speaker/simulated.h"
#include "ui/kit/order.h"

namespace yimen::speech {
namespace {

using draw::Key;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using ui::Node;
using ui::NodeId;
using ui::Part;
using ui::Role;

using Texts = std::vector<std::string>;

// A question with two answers, as a screen records it.
ui::SemanticTree question() {
  ui::SemanticTree tree;
  tree.add({.id = 1, .role = Role::text, .label = "社区服务中心", .part = Part::bar});
  tree.add({.id = 2, .role = Role::button, .label = "结束", .part = Part::bar});
  tree.add({.id = 3, .role = Role::button, .label = "下一步", .main_action = true, .part = Part::bar});
  tree.add({.id = 4, .role = Role::progress, .label = "第2步，共5步"});
  tree.add({.id = 5, .role = Role::heading, .label = "津贴发到哪里？", .text_px = 40});
  tree.add({.id = 6, .role = Role::choice, .label = "社保卡"});
  tree.add({.id = 7, .role = Role::choice, .label = "银行卡"});
  return tree;
}

void change(ui::SemanticTree& tree, NodeId id, const std::function<void(Node&)>& change) {
  ui::SemanticTree changed;
  for (Node node : tree.nodes()) {
    if (node.id == id) change(node);
    changed.add(std::move(node));
  }
  tree = std::move(changed);
}

class NarratorTest : public testing::Test {
 protected:
  NarratorTest() {
    settings.voice = true;
    narrator.keep_log();
    speaker.start([this](const hal::SpeakerEvent& event) {
      if (const auto* over = std::get_if<hal::SayingEnded>(&event)) ended.push_back(over->id);
    });
  }
  void frame() { narrator.frame(tree, settings, page, focus, headset); }
  // What is said from here until there is nothing more to say.
  Texts heard() {
    frame();
    for (int i = 0; i < 100 && (!ended.empty() || narrator.is_speaking()); ++i) {
      speaker.finish();
      hand_on();
    }
    return rest();
  }
  void hand_on() {
    for (; !ended.empty(); ended.pop_front()) narrator.ended(ended.front());
  }
  Texts rest() {
    Texts texts;
    for (; seen < narrator.log().size(); ++seen) texts.push_back(narrator.log()[seen].text);
    return texts;
  }
  // Voice is on, and the first page was heard.
  void begin() {
    speaker.take_time(true);
    heard();
  }
  void focus_on(NodeId id) { focus = id; }

  ui::SemanticTree tree = question();
  visit::Settings settings;
  std::string page = "question";
  NodeId focus = 6;
  bool headset = false;
  hal::SimulatedSpeaker speaker;
  Narrator narrator{speaker};
  std::deque<std::uint64_t> ended;
  std::size_t seen = 0;
};

TEST_F(NarratorTest, SaysNothingWithoutVoice) {
  settings.voice = false;
  EXPECT_THAT(heard(), IsEmpty());
  narrator.key(Key::repeat);
  EXPECT_THAT(heard(), IsEmpty());
}

TEST_F(NarratorTest, APageIsSaidFromItsTitleToWhatHasTheFocus) {
  begin();
  page = "next";
  EXPECT_THAT(heard(), ElementsAre("津贴发到哪里？", "第2步，共5步", "银行卡，选项，没有选", "下一步，按钮",
                                   "社保卡，选项，没有选，第1个，共2个"));
}

TEST_F(NarratorTest, VoiceSaysHowItIsUsedAndSaysGoodbye) {
  const auto first = heard();
  EXPECT_THAT(first.front(), HasSubstr("语音打开了"));
  EXPECT_THAT(first, Contains("津贴发到哪里？"));
  settings.voice = false;
  EXPECT_THAT(heard(), ElementsAre(HasSubstr("语音关掉了")));
  EXPECT_THAT(heard(), IsEmpty());
}

TEST_F(NarratorTest, WhatHasTheFocusIsSaidInFull) {
  begin();
  narrator.key(Key::down);
  focus_on(7);
  EXPECT_THAT(heard(), ElementsAre("银行卡，选项，没有选，第2个，共2个"));
}

TEST_F(NarratorTest, AKeyThatWentNowhereSaysWhereItIs) {
  begin();
  narrator.key(Key::down);
  EXPECT_THAT(heard(), ElementsAre(HasSubstr("社保卡")));
}

TEST_F(NarratorTest, OneAtATimeAndAnyKeySilencesIt) {
  begin();
  page = "next";
  frame();
  EXPECT_EQ(rest().size(), 1U);  // the second waits for the end of the first
  EXPECT_TRUE(speaker.speaking());
  narrator.key(Key::down);
  EXPECT_FALSE(speaker.speaking());
  focus_on(7);
  EXPECT_THAT(heard(), ElementsAre(HasSubstr("银行卡")));
}

TEST_F(NarratorTest, ATouchSilencesIt) {
  begin();
  page = "next";
  frame();
  narrator.touched();
  EXPECT_FALSE(speaker.speaking());
  rest();
  EXPECT_THAT(heard(), IsEmpty());
}

TEST_F(NarratorTest, RepeatIsSilenceThenTheLastThingThenThePage) {
  begin();
  narrator.key(Key::down);
  focus_on(7);
  frame();
  rest();
  narrator.key(Key::repeat);
  EXPECT_THAT(heard(), IsEmpty());
  narrator.key(Key::repeat);
  EXPECT_THAT(heard(), ElementsAre(HasSubstr("银行卡")));
  narrator.key(Key::repeat);
  EXPECT_THAT(heard(), Contains("津贴发到哪里？"));
}

TEST_F(NarratorTest, AnErrorIsSaidAtOnceWithTheNameOfItsField) {
  begin();
  tree.add({.id = 9, .role = Role::status, .label = "请选一个", .about = "发到哪里"});
  EXPECT_THAT(heard(), ElementsAre("发到哪里，请选一个"));
}

TEST_F(NarratorTest, WhatIsChosenIsSaid) {
  begin();
  narrator.key(Key::select);
  change(tree, 6, [](Node& node) { node.selected = true; });
  EXPECT_THAT(heard(), ElementsAre("社保卡，已选中"));
}

TEST_F(NarratorTest, WhatCanBePressedNowIsSaid) {
  change(tree, 3, [](Node& node) { node.enabled = false; });
  begin();
  change(tree, 3, [](Node& node) { node.enabled = true; });
  EXPECT_THAT(heard(), ElementsAre("下一步，可以按了"));
}

TEST_F(NarratorTest, GuidanceComesBeforeWhatWaits) {
  begin();
  page = "next";
  frame();
  tree.add({.id = 10, .role = Role::text, .label = "再近一点", .live = true});
  const auto said = heard();
  EXPECT_EQ(said.at(1), "再近一点");
}

TEST_F(NarratorTest, OfManyCandidatesTheFirstFewAreNamed) {
  begin();
  for (NodeId id = 40; id < 52; ++id)
    tree.add({.id = id, .role = Role::key, .label = "张", .value = "弓长张" + std::to_string(id)});
  const auto said = heard();
  EXPECT_EQ(said.size(), 5U);
  EXPECT_EQ(said.front(), "张，弓长张40");
}

TEST_F(NarratorTest, ADialogIsAPlaceOfItsOwnAndTheWayBackIsShort) {
  begin();
  const auto below = tree;
  tree.cover();
  tree.add({.id = 20, .role = Role::dialog, .label = "您还在吗？"});
  tree.add({.id = 21, .role = Role::heading, .label = "您还在吗？", .text_px = 40});
  tree.add({.id = 22, .role = Role::progress, .label = "还有30秒"});
  tree.add({.id = 23, .role = Role::button, .label = "我还在", .main_action = true});
  focus_on(23);
  EXPECT_THAT(heard(), ElementsAre("您还在吗？", "还有30秒", "我还在，按钮"));
  change(tree, 22, [](Node& node) {
    node.label = "还有29秒";
    node.id = 24;
  });
  EXPECT_THAT(heard(), IsEmpty());
  change(tree, 24, [](Node& node) {
    node.label = "还有10秒";
    node.id = 25;
    node.live = true;
  });
  EXPECT_THAT(heard(), ElementsAre("还有10秒"));
  tree = below;
  focus_on(6);
  EXPECT_THAT(heard(), ElementsAre("津贴发到哪里？", HasSubstr("社保卡")));
}

TEST_F(NarratorTest, PersonalThingsStayOutOfTheRoomUntilAskedFor) {
  tree.add({.id = 30, .role = Role::text, .label = "王秀兰", .personal = true});
  tree.add({.id = 31, .role = Role::text, .label = "文三路5号", .personal = true});
  begin();
  page = "review";
  EXPECT_THAT(heard(), Not(Contains(HasSubstr("王秀兰"))));
  narrator.key(Key::down);
  focus_on(30);
  EXPECT_THAT(heard(), Not(Contains(HasSubstr("王秀兰"))));
  narrator.key(Key::repeat);
  EXPECT_THAT(heard(), ElementsAre("王秀兰"));
  EXPECT_FALSE(narrator.log().back().is_private);
}

TEST_F(NarratorTest, AHeadsetHearsEverything) {
  tree.add({.id = 30, .role = Role::text, .label = "王秀兰", .personal = true});
  headset = true;
  speaker.plug(true);
  EXPECT_THAT(heard(), Contains("王秀兰"));
  EXPECT_THAT(narrator.log(), Contains(Said{"王秀兰", Language::zh, true}));
}

TEST_F(NarratorTest, SpeedAndLoudnessAreThoseOfTheVisit) {
  settings.speech_rate = 150;
  settings.volume = 80;
  frame();
  EXPECT_EQ(speaker.said().front().rate, 150);
  EXPECT_EQ(speaker.said().front().volume, 80);
}

TEST_F(NarratorTest, IsReadingOnlyWhatSomebodyAskedFor) {
  begin();
  EXPECT_FALSE(narrator.is_reading());
  tree.add({.id = 10, .role = Role::text, .label = "再近一点", .live = true});
  frame();
  EXPECT_TRUE(narrator.is_speaking());
  EXPECT_FALSE(narrator.is_reading());
  narrator.key(Key::down);
  frame();
  EXPECT_TRUE(narrator.is_reading());
}

TEST_F(NarratorTest, ForgettingIsSilenceAndTheNextVisitBeginsQuiet) {
  begin();
  page = "next";
  frame();
  narrator.forget();
  EXPECT_FALSE(speaker.speaking());
  rest();
  settings = {};
  EXPECT_THAT(heard(), IsEmpty());
}

}  // namespace
}  // namespace yimen::speech
