// A member of staff is called from help, on any screen.
#include <gtest/gtest.h>

#include "tests/kiosk/visit/visitor.h"

namespace yimen::visit {
namespace {

TEST(StaffCall, SaysFromWhereAndNothingElse) {
  for (const Screen screen : kScreens) {
    auto visitor = visitor_at(screen);
    visitor.does(OverlayOpened{Overlay::help}).does(StaffCalled{});
    ASSERT_TRUE(visitor.effect<CallStaff>()) << name_of(screen);
    EXPECT_EQ(visitor.effect<CallStaff>()->screen, name_of(screen));
    EXPECT_EQ(visitor.state.call, Call::asked);
    visitor.does(CallNoted{"c1"});
    EXPECT_EQ(visitor.state.call, Call::waiting);
  }
}

TEST(StaffCall, IsOneHoweverOftenItIsTouched) {
  auto visitor = visitor_at(Screen::home);
  visitor.does(StaffCalled{}).does(StaffCalled{});
  EXPECT_FALSE(visitor.effect<CallStaff>());
  visitor.does(CallNoted{"c1"}).does(StaffCalled{});
  EXPECT_FALSE(visitor.effect<CallStaff>());
}

TEST(StaffCall, CanBeTakenBack) {
  auto visitor = visitor_at(Screen::home);
  visitor.does(StaffCalled{}).does(CallNoted{"c1"}).does(CallTakenBack{});
  ASSERT_TRUE(visitor.effect<TakeBackCall>());
  EXPECT_EQ(visitor.effect<TakeBackCall>()->id, "c1");
  EXPECT_EQ(visitor.state.call, Call::none);
}

TEST(StaffCall, IsAnsweredByTheRightOne) {
  auto visitor = visitor_at(Screen::home);
  visitor.does(StaffCalled{}).does(CallNoted{"c1"}).does(CallAnswered{"c0"});
  EXPECT_EQ(visitor.state.call, Call::waiting);
  visitor.does(CallAnswered{"c1"});
  EXPECT_EQ(visitor.state.call, Call::answered);
}

TEST(StaffCall, ThatFailedIsSaidAndTriedAgain) {
  auto visitor = visitor_at(Screen::home);
  visitor.does(StaffCalled{}).does(CallFailed{});
  EXPECT_EQ(visitor.state.call, Call::failed);
  visitor.does(StaffCalled{});
  EXPECT_TRUE(visitor.effect<CallStaff>());
}

TEST(StaffCall, OfAVisitThatEndedStaysWithTheStaff) {
  auto visitor = visitor_at(Screen::home);
  visitor.does(StaffCalled{}).does(CallNoted{"c1"}).does(LeaveConfirmed{});
  EXPECT_FALSE(visitor.effect<TakeBackCall>());
  EXPECT_TRUE(is_first(visitor.state));
}

}  // namespace
}  // namespace yimen::visit
