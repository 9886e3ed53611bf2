// Sentences of single things, and who may hear them.
#include "ui/speech/phrase.h"

#include <gtest/gtest.h>

namespace yimen::speech {
namespace {

using ui::Node;
using ui::Role;

constexpr Listener kRoom{Language::zh, false};
constexpr Listener kHeadset{Language::zh, true};
constexpr Listener kAsked{Language::zh, false, true};

TEST(Phrase, SaysNameValueRoleStateAndPlace) {
  const Node node{.role = Role::choice, .label = "社保卡", .value = "当天到账", .selected = true};
  EXPECT_EQ(sentence_of(node, {2, 5}, kRoom).text, "社保卡，当天到账，选项，已选中，第2个，共5个");
}

TEST(Phrase, SaysWhatCannotBePressed) {
  const Node node{.role = Role::button, .label = "下一步", .enabled = false};
  EXPECT_EQ(sentence_of(node, {}, kRoom).text, "下一步，按钮，现在不能按");
}

TEST(Phrase, SaysThatAFieldIsEmpty) {
  const Node node{.role = Role::field, .label = "手机号", .selected = true, .personal = true};
  EXPECT_EQ(sentence_of(node, {}, kRoom).text, "手机号，还没有填，输入框，正在填");
}

TEST(Phrase, NamesTheFieldOfAnError) {
  const Node node{.role = Role::status, .label = "要11位数字", .about = "手机号"};
  EXPECT_EQ(content_of(node, kRoom).text, "手机号，要11位数字");
}

TEST(Phrase, WhatIsPersonalIsForTheHeadset) {
  const Node node{.role = Role::text, .label = "王秀兰", .personal = true};
  EXPECT_EQ(content_of(node, kRoom).text.find("王"), std::string::npos);
  EXPECT_FALSE(content_of(node, kRoom).is_private);
  EXPECT_EQ(content_of(node, kHeadset).text, "王秀兰");
  EXPECT_TRUE(content_of(node, kHeadset).is_private);
  EXPECT_EQ(content_of(node, kAsked).text, "王秀兰");
  EXPECT_FALSE(content_of(node, kAsked).is_private);
}

TEST(Phrase, TheNameOfAPersonalFieldIsNoSecret) {
  const Node node{.role = Role::field, .label = "手机号", .value = "13800138000", .personal = true};
  const auto said = sentence_of(node, {}, kRoom).text;
  EXPECT_TRUE(said.starts_with("手机号，"));
  EXPECT_EQ(said.find("138"), std::string::npos);
}

// A31: not even where somebody asks for it, nor while it is looked at, nor key by key.
TEST(Phrase, MaskedDigitsAreNeverSaidByTheLoudspeaker) {
  const Node shown{.role = Role::field,
                   .label = "身份证号",
                   .value = "330106194107213363",
                   .personal = true,
                   .masked = true};
  const Node key{.role = Role::key, .label = "7", .personal = true};
  for (const auto& listener : {kRoom, kAsked}) {
    EXPECT_EQ(sentence_of(shown, {}, listener).text.find_first_of("0123456789"), std::string::npos);
    EXPECT_EQ(sentence_of(key, {}, listener).text.find_first_of("0123456789"), std::string::npos);
  }
  EXPECT_EQ(content_of(key, kHeadset).text, "7");
}

TEST(Phrase, DotsAreCounted) {
  const Node node{.role = Role::field, .label = "密码", .value = "●●●", .personal = true, .masked = true};
  EXPECT_EQ(content_of(node, kHeadset).text, "密码，填了3位");
}

Node field(std::string value, bool personal = false) {
  return {.role = Role::field, .label = "地址", .value = std::move(value), .personal = personal};
}

TEST(Phrase, EchoesWhatWasAddedOrTakenAway) {
  EXPECT_EQ(echo_of(field("文三"), field("文三路"), kRoom).text, "路");
  EXPECT_EQ(echo_of(field("文三路"), field("文三"), kRoom).text, "删掉了，路");
  EXPECT_EQ(echo_of(field("文三路"), field(""), kRoom).text, "清空了");
  EXPECT_EQ(echo_of(field("1"), field("12", true), kRoom).text, "填了2位");
  EXPECT_EQ(echo_of(field("1", true), field("12", true), kHeadset).text, "2");
}

TEST(Phrase, JoinsAsTheLanguageDoes) {
  EXPECT_EQ(joined({"Next", "", "button"}, Language::en), "Next, button");
  EXPECT_EQ(joined({"下一步", "按钮"}, Language::zh), "下一步，按钮");
}

}  // namespace
}  // namespace yimen::speech
