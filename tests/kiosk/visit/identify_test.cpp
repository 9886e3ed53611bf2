#include <gtest/gtest.h>

#include "tests/kiosk/visit/visitor.h"

namespace yimen::visit {
namespace {

TEST(Identify, EveryScreenCanBeReached) {
  for (const Screen screen : kScreens) EXPECT_EQ(visitor_at(screen).state.screen, screen) << name_of(screen);
}

TEST(Identify, CameraIsOnOnlyWhileScanning) {
  auto visitor = visitor_at(Screen::identify);
  visitor.does(WayChosen{Way::code});
  ASSERT_TRUE(visitor.effect<WatchCodes>());
  EXPECT_TRUE(visitor.effect<WatchCodes>()->on);
  EXPECT_EQ(visitor.state.hint, vision::Hint::show_code);
  visitor.does(WentBack{});
  ASSERT_TRUE(visitor.effect<WatchCodes>());
  EXPECT_FALSE(visitor.effect<WatchCodes>()->on);
  EXPECT_EQ(visitor.state.screen, Screen::identify);
}

TEST(Identify, RecognisedPersonEndsScanning) {
  auto visitor = visitor_at(Screen::scanning);
  visitor.does(Identified{{.name = "张建华", .subject = "1", .birth_year = {}, .area = ""}});
  EXPECT_EQ(visitor.state.screen, Screen::greeting);
  ASSERT_TRUE(visitor.effect<WatchCodes>());
  EXPECT_FALSE(visitor.effect<WatchCodes>()->on);
}

TEST(Identify, WaysThatAreNotHereCannotBeChosen) {
  for (const Way way : {Way::card, Way::face}) {
    auto visitor = visitor_at(Screen::identify);
    visitor.station.card = hal::Status::absent;
    visitor.station.face_offered = false;
    EXPECT_EQ(way_state(way, visitor.station), WayState::not_here);
    EXPECT_EQ(visitor.does(WayChosen{way}).state.screen, Screen::identify);
  }
}

TEST(Identify, CodeIsOutOfOrderWithoutCameraAndScanner) {
  Station station;
  station.can_verify_codes = true;
  station.camera = hal::Status::fault;
  station.scanner = hal::Status::absent;
  EXPECT_EQ(way_state(Way::code, station), WayState::out_of_order);
  station.scanner = hal::Status::ok;
  EXPECT_EQ(way_state(Way::code, station), WayState::ready);
  station.can_verify_codes = false;
  EXPECT_EQ(way_state(Way::code, station), WayState::out_of_order);
}

TEST(Identify, RefusedCodeSaysWhyAndIsNotRefusedThirtyTimesASecond) {
  auto visitor = visitor_at(Screen::scanning);
  visitor.does(CodeRead{"EC1:WRONG"});
  ASSERT_TRUE(visitor.effect<VerifyCode>());
  visitor.does(EvidenceRefused{Error{&kTestFault, ""}});
  ASSERT_TRUE(visitor.state.notice);
  EXPECT_EQ(visitor.state.notice->fault, &kTestFault);
  EXPECT_FALSE(visitor.does(CodeRead{"EC1:WRONG"}).effect<VerifyCode>());
  EXPECT_TRUE(visitor.does(CodeRead{"EC1:OTHER"}).effect<VerifyCode>());
  visitor.clock->advance(visitor.station.limits.same_code);
  EXPECT_TRUE(visitor.does(CodeRead{"EC1:OTHER"}).effect<VerifyCode>());
}

TEST(Identify, CodeHeldToTheScannerNeedsNoTouchBefore) {
  Visitor visitor;
  EXPECT_TRUE(visitor.does(CodeRead{"EC1:X"}).effect<VerifyCode>());
  visitor.does(EvidenceRefused{Error{&kTestFault, ""}});
  EXPECT_EQ(visitor.state.screen, Screen::identify);
  EXPECT_TRUE(visitor.state.notice);
}

TEST(Identify, CodesDoNotChangeWhoIsHere) {
  auto visitor = visitor_at(Screen::question);
  EXPECT_FALSE(visitor.does(CodeRead{"EC1:SOMEBODY-ELSE"}).effect<VerifyCode>());
  visitor.does(Identified{{.name = "李四", .subject = "2", .birth_year = {}, .area = ""}});
  EXPECT_EQ(visitor.state.identity->name, "张建华");
}

TEST(Identify, NotMeForgetsThePerson) {
  auto visitor = visitor_at(Screen::greeting);
  visitor.does(WentBack{});
  EXPECT_EQ(visitor.state.screen, Screen::identify);
  EXPECT_FALSE(visitor.state.identity);
}

}  // namespace
}  // namespace yimen::visit
