// 先练一练: the real screens, nobody's data, and nothing that leaves the visit.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/kiosk/visit/visitor.h"

namespace yimen::visit {
namespace {

bool stays_inside(const Effects& effects) {
  return std::ranges::all_of(effects, [](const Effect& effect) {
    return std::holds_alternative<Chime>(effect) || std::holds_alternative<Wipe>(effect) ||
           std::holds_alternative<CloseFace>(effect);
  });
}

TEST(Practice, AWholeVisitAsksNothingOfTheTerminal) {
  Visitor visitor;
  visitor.services_need(identity::Assurance::proven).services_want_signatures();
  const auto does = [&](const Event& event) {
    visitor.does(event);
    ASSERT_TRUE(stays_inside(visitor.effects)) << name_of(visitor.state.screen);
    ASSERT_TRUE(visitor.state.practice || visitor.state.screen == Screen::attract);
  };
  does(PracticeAsked{});
  for (const Event& event : std::initializer_list<Event>{
           WayChosen{Way::code}, Continued{}, ServiceChosen{"allowance"}, Continued{}, Continued{},
           Answered{"id", {kOldPerson, {}}}, Continued{}, Answered{"pay", {"", {"cash"}}}, Continued{},
           Continued{}, ConsentSet{true}, DeclarationSet{true}, Continued{}, Signed{{{{0.5F, 0.5F}, true}}},
           Continued{}})
    does(event);
  ASSERT_EQ(visitor.state.screen, Screen::receipt);
  EXPECT_EQ(visitor.state.submitted->number, "练习");
  EXPECT_EQ(visitor.state.submitted->printing, Printing::idle);
  for (const Event& event : std::initializer_list<Event>{PrintAsked{}, Continued{}, Rated{5}, Continued{}})
    does(event);
  EXPECT_TRUE(is_first(visitor.state));
}

TEST(Practice, NobodyRealIsTakenIn) {
  for (const Event& real :
       std::initializer_list<Event>{CodeRead{"EC1:X"}, CardShown{}, Identified{somebody()},
                                    Attested{"staff01"}, CodeRead{"YMR1:YM-261121-7K3Q-9F25:7K3Q9F2XABCD"}}) {
    Visitor visitor;
    visitor.does(PracticeAsked{}).does(real);
    EXPECT_EQ(visitor.state.screen, Screen::identify);
    EXPECT_FALSE(visitor.state.identity);
    EXPECT_TRUE(visitor.effects.empty());
  }
}

TEST(Practice, WorksWhereNothingElseDoes) {
  Visitor visitor;
  visitor.station = {};
  visitor.station.storage = hal::Status::fault;
  visitor.does(PracticeAsked{}).does(WayChosen{Way::card}).does(Continued{});
  visitor.does(ServiceChosen{"allowance"});
  EXPECT_EQ(visitor.state.screen, Screen::introduction);
  EXPECT_FALSE(visitor.state.notice);
}

TEST(Practice, AHelperCanBePractisedAsWell) {
  Visitor visitor;
  visitor.does(PracticeAsked{}).does(WayChosen{Way::code}).does(HelperAsked{});
  visitor.does(HelpingChosen{Helping::accompanies}).does(RelationChosen{Relation::other}).does(Continued{});
  visitor.does(WayChosen{Way::papers});
  EXPECT_EQ(visitor.state.screen, Screen::helper_consent);
  visitor.does(ConsentSet{true}).does(Continued{}).does(ConsentSet{true}).does(Continued{});
  EXPECT_EQ(visitor.state.screen, Screen::home);
  EXPECT_TRUE(stays_inside(visitor.effects));
}

TEST(Practice, BeginsOnTheFirstScreenOnly) {
  auto visitor = visitor_at(Screen::home);
  visitor.does(PracticeAsked{});
  EXPECT_FALSE(visitor.state.practice);
}

TEST(Practice, WhoNeedsHelpIsHelpedForReal) {
  Visitor visitor;
  visitor.does(PracticeAsked{}).does(OverlayOpened{Overlay::help}).does(StaffCalled{});
  EXPECT_TRUE(visitor.effect<CallStaff>());
}

TEST(Practice, AbandonedItEndsLikeAnyOther) {
  Visitor visitor;
  visitor.does(PracticeAsked{}).does(WayChosen{Way::code}).does(Continued{});
  visitor.passes(seconds(120));
  EXPECT_EQ(visitor.state.overlay, Overlay::idle);
  visitor.passes(seconds(30));
  EXPECT_TRUE(is_first(visitor.state));
}

}  // namespace
}  // namespace yimen::visit
