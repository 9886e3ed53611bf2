// Saying and showing who one is: what is touched is what is sent, what others may not learn is not shown, and
// what is to be heard is in the tree.
#include <gmock/gmock.h>

#include "tests/ui/screens/events.h"

namespace yimen::screens {
namespace {

using identity::Evidence;
using testing::Contains;
using visit::Way;

class IdentityEvents : public Events {
 protected:
  bool shows(std::string_view words) { return theatre_.tree().shows(words); }
  std::vector<std::string> announced() { return theatre_.tree().announcements(); }
};

TEST_F(IdentityEvents, four_ways_of_the_same_size) {
  play("identify-all");
  const std::pair<const char*, Way> kWays[] = {
      {"长者码", Way::code}, {"身份证、社保卡", Way::card}, {"刷脸", Way::face}, {"输身份证号", Way::papers}};
  const auto size = theatre_.tree().find("长者码")->box;
  for (const auto& [label, way] : kWays) {
    EXPECT_EQ(only<visit::WayChosen>(label).way, way);
    const auto box = theatre_.tree().find(label)->box;
    EXPECT_EQ(std::pair(box.w, box.h), std::pair(size.w, size.h)) << label;
  }
}

TEST_F(IdentityEvents, staff_can_be_asked_for_and_then_stand_beside) {
  play("identify-all");
  EXPECT_TRUE(sends<visit::StaffAsked>("请工作人员陪着办"));
  play("scanning-staff");
  EXPECT_TRUE(shows("请工作人员把工作码对着镜头"));
  play("identify-staff");
  EXPECT_EQ(theatre_.tree().find("请工作人员陪着办"), nullptr);
  for (const char* name : {"identify-staff", "greeting-staff", "question-assisted"}) {
    play(name);
    EXPECT_THAT(announced(), Contains("工作人员正陪您办")) << name;
    EXPECT_FALSE(shows("5ea4c0de")) << "which member of staff it is concerns nobody else";
  }
}

TEST_F(IdentityEvents, before_a_face_comes_a_code_or_a_card) {
  play("face-intro");
  EXPECT_EQ(only<visit::WayChosen>("长者码").way, Way::code);
  EXPECT_EQ(only<visit::WayChosen>("身份证、社保卡").way, Way::card);
  EXPECT_TRUE(sends<visit::WentBack>("换种方式"));
}

TEST_F(IdentityEvents, the_card_screen_says_what_happens_to_the_card) {
  play("card-busy");
  EXPECT_THAT(announced(), Contains("正在读卡，请先别拿走"));
  play("card-gone");
  EXPECT_THAT(announced(), Contains("卡拿走得早了一点。请把卡再放上去，等好了再拿。"));
  EXPECT_FALSE(shows("VISIT-")) << "nothing is broken: staff need no code";
  play("card-out-of-order");
  EXPECT_TRUE(shows("读卡器暂时不能用"));
  EXPECT_TRUE(shows("一楼人工窗口"));
}

TEST_F(IdentityEvents, a_pin_is_typed_on_glass_and_table_and_taken_back) {
  play("pin-typing");
  EXPECT_EQ(only<visit::PinDigit>("7").digit, '7');
  EXPECT_TRUE(sends<visit::PinErased>("删除"));
  EXPECT_EQ(theatre_.tap("全清").size(), 3U) << "one for each digit";
  const auto typed = theatre_.type("4");
  ASSERT_EQ(typed.size(), 1U);
  EXPECT_EQ(std::get<visit::PinDigit>(typed.front()).digit, '4');
  EXPECT_FALSE(theatre_.tree().find("确定")->enabled);
  play("pin-typed");
  EXPECT_TRUE(sends<visit::Continued>("确定"));
}

TEST_F(IdentityEvents, a_pin_is_neither_seen_nor_heard) {
  play("pin-typed");
  EXPECT_FALSE(shows("271828"));
  EXPECT_TRUE(shows("已经输了6位"));
}

// A31: not by their names either, as the finger or the focus goes over them.
TEST_F(IdentityEvents, digits_of_what_is_masked_are_never_said) {
  for (const char* name : {"pin", "question-id_number"}) {
    play(name);
    for (const char* digit : {"0", "1", "9"}) EXPECT_TRUE(theatre_.tree().find(digit)->personal) << name;
  }
  play("question-mobile");
  EXPECT_FALSE(theatre_.tree().find("1")->personal);
}

TEST_F(IdentityEvents, a_wrong_pin_says_how_often_it_may_be_tried) {
  play("pin-wrong");
  EXPECT_THAT(announced(), Contains("还能再试2次。"));
  play("pin-last");
  EXPECT_TRUE(shows("再错，卡的密码会锁住"));
}

TEST_F(IdentityEvents, a_number_is_masked_while_it_is_typed_and_looked_at_on_request) {
  play("papers-typing");
  EXPECT_TRUE(shows("3101*********1"));
  EXPECT_FALSE(shows("31010119400501"));
  EXPECT_TRUE(theatre_.tap("看一看 身份证号码").empty());
  theatre_.frame();
  EXPECT_TRUE(shows("31010119400501"));
  EXPECT_TRUE(theatre_.tap("遮住 身份证号码").empty());
  theatre_.frame();
  EXPECT_FALSE(shows("31010119400501"));
}

TEST_F(IdentityEvents, name_and_number_are_answered_by_their_names) {
  play("papers-typing");
  EXPECT_TRUE(theatre_.tap("身份证号码").empty());
  theatre_.frame();
  const auto typed = only<visit::Answered>("2");
  EXPECT_EQ(typed.field, "id_number");
  EXPECT_EQ(typed.answer.text, "310101194005012");
  EXPECT_EQ(only<visit::Answered>("清空 姓名").field, "name");
  EXPECT_TRUE(sends<visit::Continued>("输好了"));
}

TEST_F(IdentityEvents, a_wrong_number_is_the_one_that_is_typed_into) {
  play("papers-complaint");
  EXPECT_EQ(only<visit::Answered>("删除").field, "id_number");
  EXPECT_TRUE(shows("核对不上"));
}

TEST_F(IdentityEvents, one_step_more_says_why_and_offers_staff_and_the_counter_always) {
  for (const char* name :
       {"prove", "prove-card", "prove-papers", "prove-face-given-up", "prove-card-locked", "prove-enrol"}) {
    play(name);
    EXPECT_EQ(only<visit::ProveBy>("请工作人员来确认").evidence, Evidence::staff) << name;
    EXPECT_EQ(only<visit::OverlayOpened>("我去窗口办").overlay, visit::Overlay::leave) << name;
  }
  play("prove");
  EXPECT_THAT(announced(), Contains(sample_catalogue().find("sample_all")->needs.reason.zh));
  EXPECT_EQ(only<visit::ProveBy>("手机长者码").evidence, Evidence::rotating_code);
  EXPECT_EQ(only<visit::ProveBy>("刷脸").evidence, Evidence::face);
  play("prove-card");
  EXPECT_EQ(only<visit::ProveBy>("卡的密码").evidence, Evidence::pin);
}

TEST_F(IdentityEvents, after_two_failures_the_face_is_not_offered_again) {
  play("prove-face-given-up");
  EXPECT_EQ(theatre_.tree().find("刷脸"), nullptr);
  EXPECT_TRUE(shows("这不怪您"));
}

// Measures of 2025, art. 5: who, what for, how, how long, and what one may do about it.
TEST_F(IdentityEvents, consent_is_told_in_full_and_no_is_as_large_as_yes) {
  for (const char* name : {"face-consent", "face-consent-enrol"}) {
    play(name);
    for (const char* words : {"和平街道社区服务中心", "021", "不做别的用", "不留照片", "这台机器里", "存多久",
                              "马上就删", "换种方式一样办"})
      EXPECT_TRUE(shows(words)) << name << ": " << words;
    const auto* no = theatre_.tree().find("不用刷脸");
    const auto* yes = theatre_.tree().find("同意刷脸");
    ASSERT_TRUE(no && yes);
    EXPECT_EQ(std::pair(no->box.w, no->box.h), std::pair(yes->box.w, yes->box.h));
    EXPECT_EQ(no->ground, yes->ground) << "neither is the one that is meant to be pressed";
    EXPECT_FALSE(no->main_action || yes->main_action);
    EXPECT_TRUE(sends<visit::FaceDeclined>("不用刷脸"));
    EXPECT_TRUE(sends<visit::FaceAgreed>("同意刷脸"));
  }
}

TEST_F(IdentityEvents, consent_says_how_long_this_terminal_keeps_a_face) {
  auto five_years = scene("face-consent-enrol");
  five_years.station.face_years = 5;
  theatre_.play(five_years);
  EXPECT_TRUE(shows("5年。到期自己删掉"));
  play("face-consent");
  EXPECT_TRUE(shows("存到2029年5月5日"));
}

TEST_F(IdentityEvents, what_to_do_before_the_camera_is_said_aloud) {
  play("face-hint-2");
  EXPECT_THAT(announced(), Contains("请再近一点"));
  play("face-hint-8");
  EXPECT_THAT(announced(), Contains("请摘下口罩、墨镜"));
  play("face-left");
  EXPECT_THAT(announced(), Contains("请把头慢慢转向左边"));
  play("face-gesture-done");
  EXPECT_THAT(announced(), Contains("做得很好，请看着镜头"));
  play("scanning-hint-2");
  EXPECT_THAT(announced(), Contains("请再近一点"));
  play("scanning-hint-7");
  EXPECT_THAT(announced(), Contains("请只放一个码"));
}

TEST_F(IdentityEvents, who_is_not_seen_is_not_asked_to_do_anything) {
  play("face-left");
  theatre_.state().face_hint = vision::FaceHint::uncover;
  theatre_.frame();
  EXPECT_TRUE(shows("请摘下口罩、墨镜"));
  EXPECT_FALSE(shows("请把头慢慢转向左边"));
}

TEST_F(IdentityEvents, who_stands_behind_does_not_disturb) {
  play("face-left");
  theatre_.state().face_hint = vision::FaceHint::nearest;
  theatre_.frame();
  EXPECT_THAT(announced(), Contains("请把头慢慢转向左边"));
  EXPECT_THAT(announced(), Contains("看到好几位，只认最前面的一位"));
}

TEST_F(IdentityEvents, nobody_is_held_before_the_camera) {
  play("face-hint-1");
  EXPECT_TRUE(sends<visit::WentBack>("换种方式"));
  play("face-blink");
  EXPECT_TRUE(sends<visit::FaceSkipped>("我做不了这个动作"));
}

TEST_F(IdentityEvents, registering_says_how_far_it_is) {
  play("face-enrol");
  EXPECT_TRUE(shows("记了3次，共5次"));
}

TEST_F(IdentityEvents, what_is_kept_of_a_face_is_shown_renewed_and_deleted) {
  play("home-face");
  EXPECT_TRUE(sends<visit::FaceSettingsAsked>("刷脸设置"));
  play("home");
  EXPECT_EQ(theatre_.tree().find("刷脸设置"), nullptr) << "this office has not decided for it";
  play("face-settings");
  EXPECT_TRUE(shows("2029年5月5日"));
  EXPECT_TRUE(sends<visit::FaceEnrolAsked>("重新登记"));
  EXPECT_TRUE(sends<visit::FaceDeleteAsked>("删掉"));
  play("face-delete");
  EXPECT_TRUE(sends<visit::OverlayClosed>("不删"));
  EXPECT_TRUE(sends<visit::FaceDeleteConfirmed>("删掉"));
  play("face-settings-none");
  EXPECT_TRUE(sends<visit::FaceEnrolAsked>("登记刷脸"));
  EXPECT_EQ(theatre_.tree().find("删掉"), nullptr);
}

TEST_F(IdentityEvents, what_was_done_is_said_on_the_page_that_follows) {
  play("home-face-done");
  EXPECT_THAT(announced(), Contains("确认好了，是您本人"));
  play("face-settings-done");
  EXPECT_THAT(announced(), Contains("登记好了"));
  play("face-settings-deleted");
  EXPECT_THAT(announced(), Contains("已经删掉了"));
}

// A second person beside the first learns nothing, on any screen, unless the first one asks for it.
TEST_F(IdentityEvents, nothing_about_the_person_is_shown_whole) {
  const char* const kSecrets[] = {"张建华", "310101194005012028", "88 弄", "502 室", "13900139000", "张小梅",
                                  "271828"};
  theatre_.stage().painting = false;
  for (const auto& scene : scenes()) {
    const auto screen = scene.state.screen;
    // On these the person is writing it this moment.
    if (screen == visit::Screen::question || screen == visit::Screen::papers) continue;
    theatre_.play(scene);
    for (const char* secret : kSecrets) EXPECT_FALSE(shows(secret)) << scene.name << ": " << secret;
  }
}

TEST_F(IdentityEvents, the_review_page_shows_all_to_whom_asks_and_hides_it_again) {
  play("review");
  EXPECT_TRUE(shows("张*华"));
  EXPECT_TRUE(shows("春光路****"));
  EXPECT_TRUE(theatre_.tap("全部显示").empty());
  theatre_.frame();
  EXPECT_TRUE(shows("张建华"));
  EXPECT_TRUE(shows("310101194005012028"));
  EXPECT_TRUE(shows("88 弄"));
  EXPECT_TRUE(theatre_.tap("遮住一部分").empty());
  theatre_.frame();
  EXPECT_FALSE(shows("张建华"));
}

TEST_F(IdentityEvents, a_known_name_is_masked_until_it_is_looked_at) {
  play("question-name-answered");
  EXPECT_TRUE(shows("张*华"));
  EXPECT_FALSE(shows("张建华"));
  theatre_.state().answers["name"].text = "张建花";
  theatre_.frame();
  EXPECT_TRUE(shows("张建花")) << "what somebody types they see";
}

}  // namespace
}  // namespace yimen::screens
