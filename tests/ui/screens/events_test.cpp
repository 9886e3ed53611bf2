// What is touched is what is sent: by label, with real pointer events.
#include <gtest/gtest.h>

#include "tests/ui/screens/events.h"

namespace yimen::screens {
namespace {

using visit::Overlay;
using visit::Screen;

TEST_F(Events, the_first_touch_begins) {
  play("attract");
  EXPECT_TRUE(sends<visit::Began>("轻触屏幕开始"));
}

TEST_F(Events, the_whole_first_screen_is_the_button) {
  play("attract");
  const auto* button = theatre_.tree().find("轻触屏幕开始");
  ASSERT_NE(button, nullptr);
  const draw::Point corner{button->box.x + 5, button->box.bottom() - 5};
  theatre_.take();
  theatre_.stage().frame({draw::PointerDown{corner}, draw::PointerUp{corner}});
  const auto events = theatre_.take();
  ASSERT_EQ(events.size(), 1U);
  EXPECT_TRUE(std::holds_alternative<visit::Began>(events.front()));
}

TEST_F(Events, a_ready_way_can_be_chosen_and_the_others_say_why_not) {
  play("identify");
  EXPECT_EQ(only<visit::WayChosen>("长者码").way, visit::Way::code);
  for (const char* way : {"身份证、社保卡", "刷脸"}) {
    const auto* tile = theatre_.tree().find(way);
    ASSERT_NE(tile, nullptr) << way;
    EXPECT_FALSE(tile->enabled) << way;
    EXPECT_NE(tile->value.find("本机暂不提供"), std::string::npos) << way;
  }
}

TEST_F(Events, where_no_device_works_typing_and_the_counter_are_left) {
  play("identify-out-of-order");
  EXPECT_TRUE(theatre_.tree().shows("暂时不能用"));
  EXPECT_TRUE(theatre_.tree().shows("一楼人工窗口"));
  EXPECT_EQ(only<visit::WayChosen>("输身份证号").way, visit::Way::papers);
}

TEST_F(Events, scanning_says_what_was_wrong_with_its_code_for_staff_and_leads_back) {
  play("scanning-CODE-06");
  EXPECT_TRUE(theatre_.tree().shows("CODE-06"));
  EXPECT_TRUE(sends<visit::WentBack>("换种方式"));
}

TEST_F(Events, the_greeting_masks_the_name_and_takes_no_for_an_answer) {
  play("greeting");
  EXPECT_TRUE(theatre_.tree().shows("张*华"));
  EXPECT_FALSE(theatre_.tree().shows("张建华"));
  EXPECT_TRUE(sends<visit::WentBack>("不是我"));
  EXPECT_TRUE(sends<visit::Continued>("继续"));
}

TEST_F(Events, a_service_is_chosen_within_its_stage_of_life) {
  play("home");
  EXPECT_TRUE(theatre_.tap("住有所居").empty());
  theatre_.frame();
  EXPECT_EQ(theatre_.tree().find("老年助餐登记"), nullptr);
  EXPECT_EQ(only<visit::ServiceChosen>("反映问题、提建议").id, "sample_appeal");
  EXPECT_TRUE(theatre_.tap("全部").empty());
  theatre_.frame();
  EXPECT_EQ(only<visit::ServiceChosen>("老年助餐登记").id, "sample_meal");
}

TEST_F(Events, the_introduction_begins_or_leads_back) {
  play("introduction");
  EXPECT_TRUE(theatre_.tree().shows("回答11个问题"));
  EXPECT_TRUE(sends<visit::Continued>("开始填写"));
  EXPECT_TRUE(sends<visit::WentBack>("选别的事"));
}

TEST_F(Events, who_is_not_eligible_can_change_the_answer_or_go_on) {
  play("ineligible");
  EXPECT_TRUE(sends<visit::WentBack>("改回答"));
  EXPECT_TRUE(sends<visit::Continued>("看看别的事"));
  play("ineligible-early");
  EXPECT_EQ(theatre_.tree().find("改回答"), nullptr);
}

TEST_F(Events, one_of_several_is_chosen) {
  play("question-household");
  const auto answered = only<visit::Answered>("在本区");
  EXPECT_EQ(answered.field, "household");
  EXPECT_EQ(answered.answer.chosen, std::vector<std::string>{"here"});
}

TEST_F(Events, any_of_several_are_chosen_and_taken_back) {
  play("question-needs");
  keep(only<visit::Answered>("做饭"));
  keep(only<visit::Answered>("洗澡"));
  EXPECT_EQ(theatre_.state().answers["needs"].chosen, (std::vector<std::string>{"cook", "bath"}));
  keep(only<visit::Answered>("做饭"));
  EXPECT_EQ(theatre_.state().answers["needs"].chosen, std::vector<std::string>{"bath"});
}

TEST_F(Events, a_number_is_typed_on_the_glass_and_on_the_table) {
  play("question-mobile");
  keep(only<visit::Answered>("1"));
  keep(only<visit::Answered>("3"));
  EXPECT_EQ(theatre_.state().answers["mobile"].text, "13");
  const auto typed = theatre_.type("8");
  ASSERT_EQ(typed.size(), 1U);
  EXPECT_EQ(std::get<visit::Answered>(typed.front()).answer.text, "138");
}

TEST_F(Events, a_complaint_keeps_what_was_typed) {
  play("question-mobile-complaint");
  EXPECT_TRUE(theatre_.tree().shows("1380013"));
  EXPECT_TRUE(theatre_.tree().shows("手机号码要填11位数字"));
}

TEST_F(Events, a_field_is_emptied_with_one_touch) {
  play("question-mobile-answered");
  EXPECT_TRUE(only<visit::Answered>("清空 手机号码").answer.text.empty());
}

TEST_F(Events, the_keyboard_follows_the_field_that_is_touched) {
  play("question-family");
  EXPECT_TRUE(theatre_.tap("联系人手机").empty());
  theatre_.frame();
  EXPECT_EQ(only<visit::Answered>("7").field, "family_mobile");
}

TEST_F(Events, an_address_is_chosen_first_and_can_be_chosen_again) {
  play("question-address");
  EXPECT_TRUE(theatre_.tap("和平街道").empty());
  theatre_.frame();
  EXPECT_FALSE(theatre_.tree().shows("幸福里社区"));
  keep(only<visit::Answered>("春光社区"));
  EXPECT_TRUE(theatre_.tree().shows("和平街道春光社区"));
  EXPECT_TRUE(theatre_.tap("改 社区").empty());
  theatre_.frame();
  EXPECT_TRUE(theatre_.tap("青山镇").empty());
  theatre_.frame();
  EXPECT_TRUE(theatre_.tap("改 住在").empty());
  theatre_.frame();
  EXPECT_TRUE(theatre_.tap("和平街道").empty());
  theatre_.frame();
  EXPECT_EQ(only<visit::Answered>("和里社区").answer.chosen, std::vector<std::string>{"heping_heli"});
}

TEST_F(Events, who_lives_elsewhere_says_so_at_once) {
  play("question-address");
  EXPECT_EQ(only<visit::Answered>("不在本区").answer.chosen, std::vector<std::string>{"outside"});
}

TEST_F(Events, a_road_is_chosen_and_its_number_typed) {
  play("question-address-complaint");
  keep(only<visit::Answered>("人民路"));
  EXPECT_EQ(theatre_.state().answers["address"].text, "人民路");
  keep(only<visit::Answered>("8"));
  keep(only<visit::Answered>("号"));
  EXPECT_EQ(theatre_.state().answers["address"].text, "人民路8号");
  keep(only<visit::Answered>("和里路"));
  EXPECT_EQ(theatre_.state().answers["address"].text, "和里路8号");
}

TEST_F(Events, what_was_typed_once_is_offered_again) {
  play("question-family");
  EXPECT_TRUE(theatre_.tap("联系人手机").empty());
  theatre_.state().answers["mobile"] = {"13800138000", {}};
  theatre_.frame();
  EXPECT_EQ(only<visit::Answered>("138****8000").answer.text, "13800138000");
}

TEST_F(Events, an_optional_question_is_marked_and_can_be_passed_over) {
  play("question-cost");
  EXPECT_TRUE(theatre_.tree().shows("选填"));
  EXPECT_TRUE(sends<visit::Continued>("不填，下一步"));
  EXPECT_TRUE(sends<visit::WentBack>("上一步"));
}

TEST_F(Events, progress_is_told_in_words) {
  play("question-mobile");
  EXPECT_TRUE(theatre_.tree().shows("第4步，共11步"));
}

TEST_F(Events, every_answer_has_its_way_back) {
  play("review");
  const auto& pages = sample_catalogue().find("sample_all")->pages;
  for (std::size_t page = 0; page < pages.size(); ++page)
    for (const auto& field : pages[page].fields)
      EXPECT_EQ(only<visit::ChangeAsked>("改 " + field.label.zh).page, page) << field.id;
}

TEST_F(Events, personal_numbers_are_masked_on_the_review_page) {
  play("review");
  EXPECT_FALSE(theatre_.tree().shows("310101194005012028"));
  EXPECT_FALSE(theatre_.tree().shows("13800138000"));
}

TEST_F(Events, nothing_is_submitted_before_both_boxes_are_ticked) {
  play("declaration");
  EXPECT_FALSE(theatre_.tree().find("提交")->enabled);
  EXPECT_TRUE(theatre_.tree().shows("还有2处没有打勾"));
  EXPECT_TRUE(only<visit::ConsentSet>("我同意这样使用我的信息").agreed);
  EXPECT_TRUE(only<visit::DeclarationSet>("我承诺").agreed);
  play("declaration-ready");
  EXPECT_FALSE(only<visit::DeclarationSet>("我承诺").agreed);
  EXPECT_TRUE(sends<visit::Continued>("提交"));
}

TEST_F(Events, an_empty_signature_is_not_submitted_but_nobody_has_to_write) {
  play("signature");
  EXPECT_FALSE(theatre_.tree().find("提交")->enabled);
  EXPECT_TRUE(sends<visit::SigningDeclined>("我写不了字"));
  play("signature-drawn");
  EXPECT_TRUE(sends<visit::SignatureCleared>("重写"));
  EXPECT_TRUE(sends<visit::Continued>("提交"));
}

TEST_F(Events, the_receipt_says_only_what_is_true) {
  play("receipt");
  EXPECT_TRUE(theatre_.tree().shows("已保存在本机，联网后自动送出"));
  EXPECT_FALSE(theatre_.tree().shows("已送达"));
  play("receipt-delivered");
  EXPECT_TRUE(theatre_.tree().shows("已送达"));
  play("receipt-refused");
  EXPECT_TRUE(theatre_.tree().shows("受理部门没有收下"));
}

TEST_F(Events, a_receipt_that_was_not_printed_is_offered_again_where_that_can_help) {
  play("receipt-refused");
  EXPECT_TRUE(theatre_.tree().shows("回执没有打出来"));
  EXPECT_TRUE(sends<visit::PrintAsked>("再打印一次"));
  play("receipt-not-printed");
  EXPECT_EQ(theatre_.tree().find("再打印一次"), nullptr);
  EXPECT_TRUE(sends<visit::Continued>("记好了，下一步"));
}

TEST_F(Events, five_levels_and_none) {
  play("evaluation");
  const std::array levels{"非常不满意", "不满意", "基本满意", "满意", "非常满意"};
  for (std::size_t i = 0; i < levels.size(); ++i)
    EXPECT_EQ(only<visit::Rated>(levels.at(i)).stars, static_cast<int>(i) + 1);
  EXPECT_TRUE(sends<visit::Continued>("跳过，不评"));
}

TEST_F(Events, one_more_service_or_the_end) {
  play("goodbye");
  EXPECT_TRUE(sends<visit::AnotherAsked>("再办一件事"));
  EXPECT_TRUE(sends<visit::Continued>("结束"));
}

TEST_F(Events, help_says_what_to_do_here_why_it_is_asked_and_whom_to_call) {
  play("help-question");
  EXPECT_TRUE(theatre_.tree().shows("填好这一题"));
  EXPECT_TRUE(theatre_.tree().shows("用来核对年龄和户口"));
  EXPECT_TRUE(sends<visit::OverlayClosed>("知道了"));
}

TEST_F(Events, leaving_says_what_becomes_of_the_answers) {
  play("leave-answers");
  EXPECT_TRUE(theatre_.tree().shows("还没有提交"));
  EXPECT_TRUE(sends<visit::OverlayClosed>("不结束，接着办"));
  EXPECT_TRUE(sends<visit::LeaveConfirmed>("结束并清除"));
  play("leave-submitted");
  EXPECT_TRUE(theatre_.tree().shows("您的申请已经保存好"));
  EXPECT_TRUE(sends<visit::LeaveConfirmed>("结束"));
}

TEST_F(Events, the_time_that_is_left_is_shown_and_extended_with_one_touch) {
  play("idle");
  EXPECT_TRUE(theatre_.tree().shows("还有25秒"));
  EXPECT_TRUE(sends<visit::OverlayClosed>("我还在"));
}

}  // namespace
}  // namespace yimen::screens
