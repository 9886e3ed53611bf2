#include <gtest/gtest.h>

#include "tests/kiosk/visit/visitor.h"

namespace yimen::visit {
namespace {

// Nothing of a person or of what they set is left: the state is that of the first moment.
void expect_wiped(const Visitor& visitor) {
  EXPECT_TRUE(is_first(visitor.state));
  EXPECT_TRUE(visitor.effect<Wipe>());
  ASSERT_TRUE(visitor.effect<WatchCodes>());
  EXPECT_FALSE(visitor.effect<WatchCodes>()->on);
}

bool hurries_nobody(Screen screen) {
  return screen == Screen::attract || screen == Screen::submitting || screen == Screen::goodbye;
}

TEST(Idle, WarnsThenWipesOnEveryScreen) {
  for (const Screen screen : kScreens) {
    if (hurries_nobody(screen)) continue;
    SCOPED_TRACE(name_of(screen));
    auto visitor = visitor_at(screen);
    visitor.does(SettingsChanged{{Language::en, TextSize::large, Palette::contrast_dark}}).does(Touched{});
    visitor.passes(seconds(119));
    EXPECT_EQ(visitor.state.overlay, Overlay::none);
    visitor.passes(seconds(1));
    EXPECT_EQ(visitor.state.overlay, Overlay::idle);
    EXPECT_TRUE(visitor.effect<Chime>()) << "seen and heard";
    EXPECT_EQ(idle_seconds_left(visitor.state, visitor.clock->now()), 30);
    visitor.passes(seconds(29));
    EXPECT_EQ(idle_seconds_left(visitor.state, visitor.clock->now()), 1);
    EXPECT_EQ(visitor.state.screen, screen);
    visitor.passes(seconds(1));
    expect_wiped(visitor);
  }
}

TEST(Idle, OneTouchExtendsAsOftenAsWanted) {
  auto visitor = visitor_at(Screen::question);
  for (int i = 0; i < 12; ++i) {
    visitor.passes(seconds(125));
    ASSERT_EQ(visitor.state.overlay, Overlay::idle);
    visitor.does(Touched{});
    ASSERT_EQ(visitor.state.overlay, Overlay::none);
  }
  EXPECT_EQ(visitor.state.screen, Screen::question);
}

TEST(Idle, NobodyIsHurriedWhileTheMachineWorks) {
  auto visitor = visitor_at(Screen::submitting);
  visitor.passes(seconds(3600));
  EXPECT_EQ(visitor.state.screen, Screen::submitting);
  EXPECT_FALSE(next_tick(visitor.state, visitor.station.limits));
}

TEST(Idle, FirstScreenStaysForever) {
  Visitor visitor;
  visitor.passes(seconds(1'000'000));
  EXPECT_EQ(visitor.state.screen, Screen::attract);
  EXPECT_TRUE(visitor.effects.empty());
}

TEST(Idle, SomebodyWhoLeftIsAskedSooner) {
  auto visitor = visitor_at(Screen::question);
  visitor.does(PresenceChanged{false}).passes(seconds(10));
  EXPECT_EQ(visitor.state.overlay, Overlay::idle);
  visitor.does(PresenceChanged{true});
  EXPECT_EQ(visitor.state.overlay, Overlay::none);
  visitor.passes(seconds(10));
  EXPECT_EQ(visitor.state.overlay, Overlay::none);
}

TEST(Idle, GoodbyeEndsByItselfAfterAWarning) {
  auto visitor = visitor_at(Screen::goodbye);
  visitor.passes(seconds(9));
  EXPECT_EQ(visitor.state.overlay, Overlay::none);
  visitor.passes(seconds(1));
  EXPECT_EQ(visitor.state.overlay, Overlay::idle);
  EXPECT_TRUE(visitor.effect<Chime>());
  visitor.passes(seconds(29));
  EXPECT_EQ(visitor.state.screen, Screen::goodbye);
  visitor.passes(seconds(1));
  expect_wiped(visitor);
}

TEST(Idle, WhatWasSetOnTheFirstScreenGoesBackByItself) {
  for (const Event& left_behind : std::initializer_list<Event>{
           SettingsChanged{{.text_size = TextSize::largest}}, HeadsetChanged{true}, StaffCalled{},
           OverlayOpened{Overlay::settings}, OverlayOpened{Overlay::help}}) {
    Visitor visitor;
    visitor.does(Touched{}).does(left_behind);
    ASSERT_FALSE(is_first(visitor.state));
    visitor.passes(seconds(120));
    EXPECT_EQ(visitor.state.overlay, Overlay::idle);
    visitor.passes(seconds(30));
    expect_wiped(visitor);
  }
}

TEST(Idle, NobodyIsHurriedWhoReadsWritesOrIsReadTo) {
  auto visitor = visitor_at(Screen::question);
  for (int i = 0; i < 50; ++i) {
    visitor.passes(seconds(10)).does(StillBusy{}).does(Tick{});
    ASSERT_EQ(visitor.state.overlay, Overlay::none);
  }
  visitor.passes(seconds(119));
  EXPECT_EQ(visitor.state.overlay, Overlay::none);
  visitor.passes(seconds(1));
  EXPECT_EQ(visitor.state.overlay, Overlay::idle);
}

TEST(Idle, WhatMovesWithoutAHandDoesNotKeepAVisitForEver) {
  auto visitor = visitor_at(Screen::question);
  for (int i = 0; i < 71; ++i) visitor.passes(seconds(10)).does(StillBusy{});
  EXPECT_EQ(visitor.state.overlay, Overlay::none);
  visitor.passes(seconds(10));
  EXPECT_EQ(visitor.state.overlay, Overlay::idle) << "ten minutes, and the usual two";
  visitor.does(StillBusy{});
  EXPECT_EQ(visitor.state.overlay, Overlay::idle) << "a warning wants a hand";
}

TEST(Idle, ACodeHeldToTheCameraIsSomebody) {
  auto visitor = visitor_at(Screen::scanning);
  visitor.passes(seconds(100)).does(HintChanged{vision::Hint::hold_still});
  visitor.passes(seconds(120));
  EXPECT_EQ(visitor.state.overlay, Overlay::none) << "held at this moment";
  visitor.does(HintChanged{vision::Hint::show_code}).passes(seconds(119));
  EXPECT_EQ(visitor.state.overlay, Overlay::none);
  visitor.passes(seconds(1));
  EXPECT_EQ(visitor.state.overlay, Overlay::idle);
}

TEST(Idle, ATouchGivesMoreTimeBeforeTheCamera) {
  auto visitor = visitor_at(Screen::face);
  visitor.passes(seconds(29)).does(Touched{}).passes(seconds(29));
  EXPECT_EQ(visitor.state.face_failures, 0);
  visitor.passes(seconds(1));
  EXPECT_EQ(visitor.state.face_failures, 1);
}

TEST(Idle, TimeRunningOutKeepsTheDraft) {
  for (const Screen screen : {Screen::question, Screen::review, Screen::declaration}) {
    auto visitor = visitor_at(screen);
    if (screen == Screen::question) visitor.answers("name", "张建华");
    visitor.passes(seconds(120)).passes(seconds(30));
    EXPECT_TRUE(visitor.effect<SaveDraft>()) << name_of(screen);
    expect_wiped(visitor);
  }
}

TEST(Idle, LeavingIsPossibleFromEveryScreen) {
  for (const Screen screen : kScreens) {
    if (screen == Screen::attract) continue;
    SCOPED_TRACE(name_of(screen));
    auto visitor = visitor_at(screen);
    visitor.does(OverlayOpened{Overlay::leave});
    EXPECT_EQ(visitor.state.overlay, Overlay::leave);
    visitor.does(OverlayClosed{});
    EXPECT_EQ(visitor.state.screen, screen);
    visitor.does(OverlayOpened{Overlay::leave}).does(LeaveConfirmed{});
    expect_wiped(visitor);
  }
}

TEST(Idle, TickIsAskedForWhenSomethingIsDue) {
  auto visitor = visitor_at(Screen::home);
  const auto due = next_tick(visitor.state, visitor.station.limits);
  ASSERT_TRUE(due);
  EXPECT_EQ(*due, visitor.state.last_action + visitor.station.limits.idle_warning);
}

}  // namespace
}  // namespace yimen::visit
