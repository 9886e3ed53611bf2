// What outlives a visit, on its screens: drafts, requests, notices.
#include "tests/ui/screens/events.h"

namespace yimen::screens {
namespace {

TEST_F(Events, a_draft_is_taken_up_with_one_touch_and_dropped_with_two) {
  play("home-draft");
  EXPECT_TRUE(sends<visit::DraftResumed>("接着办"));
  EXPECT_TRUE(theatre_.tap("不要了").empty()) << "one touch must not lose answers";
  theatre_.frame();
  EXPECT_TRUE(theatre_.tap("还是留着").empty());
  theatre_.frame();
  EXPECT_TRUE(theatre_.tap("不要了").empty());
  theatre_.frame();
  EXPECT_TRUE(sends<visit::DraftDropped>("清除"));
}

TEST_F(Events, a_draft_of_a_service_that_is_gone_can_only_be_dropped) {
  play("home-draft-gone");
  EXPECT_EQ(theatre_.tree().find("接着办"), nullptr);
  EXPECT_TRUE(sends<visit::DraftDropped>("知道了"));
}

TEST_F(Events, who_begins_something_else_is_told_what_is_replaced) {
  play("introduction-replaces");
  EXPECT_TRUE(theatre_.tree().shows("上次没办完的“困难老年人居家照护补贴综合申请登记事项”就不留了"));
  play("introduction");
  EXPECT_FALSE(theatre_.tree().shows("就不留了"));
}

TEST_F(Events, leaving_asks_what_becomes_of_the_answers) {
  play("leave-keep");
  EXPECT_TRUE(sends<visit::OverlayClosed>("不结束，接着办"));
  EXPECT_TRUE(sends<visit::LeaveKept>("留着下次办"));
  EXPECT_TRUE(sends<visit::LeaveConfirmed>("都清除"));
  play("leave-answers");
  EXPECT_EQ(theatre_.tree().find("留着下次办"), nullptr) << "nothing can be kept without a key";
}

TEST_F(Events, own_requests_are_listed_and_opened) {
  play("home-requests");
  EXPECT_TRUE(theatre_.tree().shows("有1件要您补正"));
  EXPECT_TRUE(sends<visit::RequestsAsked>("我的办件（2件）"));
  play("requests");
  EXPECT_EQ(only<visit::RequestChosen>("6H8K").number, "YM-261119-2B4D-6H8K");
  play("request-returned");
  EXPECT_TRUE(sends<visit::Continued>("现在补正"));
  EXPECT_TRUE(sends<visit::WentBack>("上一步"));
}

TEST_F(Events, a_receipt_shows_where_its_request_is_and_nothing_of_the_person) {
  play("request-receipt");
  EXPECT_TRUE(theatre_.tree().shows("工作人员正在审核"));
  EXPECT_TRUE(theatre_.tree().shows("和平街道社会事务办公室"));
  EXPECT_TRUE(theatre_.tree().shows("最晚12月21日"));
  EXPECT_TRUE(theatre_.tree().shows("截至 11月22日 10:00"));
  EXPECT_FALSE(theatre_.tree().shows("困难老年人")) << "not even which service it is";
  EXPECT_TRUE(sends<visit::Continued>("看好了"));
}

TEST_F(Events, offline_says_so_and_since_when_it_is_known) {
  play("request-offline");
  EXPECT_TRUE(theatre_.tree().shows("现在连不上网，这里是本机知道的情况"));
  EXPECT_TRUE(theatre_.tree().shows("截至 11月22日 10:00"));
}

TEST_F(Events, a_receipt_can_be_offered_before_saying_who_one_is) {
  play("identify");
  EXPECT_TRUE(sends<visit::ReceiptOffered>("有回执，查办到哪一步"));
}

TEST_F(Events, notices_are_opened_and_closed) {
  play("home-notices");
  EXPECT_EQ(only<visit::NewsOpened>("社区食堂新开了早餐").index, 1U);
  play("news");
  EXPECT_TRUE(theatre_.tree().shows("这台机器照常能用"));
  EXPECT_TRUE(sends<visit::OverlayClosed>("知道了"));
}

}  // namespace
}  // namespace yimen::screens
