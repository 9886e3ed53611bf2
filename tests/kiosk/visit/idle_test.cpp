#include <gtest/gtest.h>

#include "tests/kiosk/visit/visitor.h"

namespace yimen::visit {
namespace {

// Nothing of a person or of what they set is left: the state is that of the first moment.
void expect_wiped(const Visitor& visitor) {
  const State& state = visitor.state;
  EXPECT_EQ(state.screen, Screen::attract);
  EXPECT_EQ(state.overlay, Overlay::none);
  EXPECT_EQ(state.settings, Settings{});
  EXPECT_FALSE(state.identity);
  EXPECT_FALSE(state.submitted);
  EXPECT_FALSE(state.draft);
  EXPECT_FALSE(state.requests);
  EXPECT_TRUE(state.answers.empty());
  EXPECT_TRUE(state.service_id.empty());
  EXPECT_TRUE(state.last_code.empty());
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

TEST(Idle, GoodbyeEndsByItself) {
  auto visitor = visitor_at(Screen::goodbye);
  visitor.passes(seconds(9));
  EXPECT_EQ(visitor.state.screen, Screen::goodbye);
  visitor.passes(seconds(1));
  expect_wiped(visitor);
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
