// Somebody helps: both are named, each agrees for themselves, and who is alone is asked nothing.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "kiosk/visit/body.h"
#include "kiosk/visit/faults.h"
#include "tests/kiosk/visit/visitor.h"

namespace yimen::visit {
namespace {

using nlohmann::json;

Visitor helped(Helping how) {
  auto visitor = visitor_at(Screen::helper);
  visitor.does(HelpingChosen{how}).does(RelationChosen{Relation::child}).does(Continued{});
  visitor.does(WayChosen{Way::papers}).does(Identified{helping_daughter()});
  visitor.does(ConsentSet{true}).does(Continued{}).does(ConsentSet{true}).does(Continued{});
  return visitor;
}

json body_of(Visitor& visitor) {
  visitor.starts_service().fills_in().does(Continued{});
  visitor.does(ConsentSet{true}).does(DeclarationSet{true}).does(Continued{});
  return json::parse(visitor.effect<SubmitRequest>()->body);
}

TEST(Helper, BothAreInTheRequestWithWhatEachAgreedTo) {
  auto visitor = helped(Helping::accompanies);
  ASSERT_EQ(visitor.state.screen, Screen::home);
  const auto body = body_of(visitor);
  EXPECT_EQ(body["person"]["name"], "张建华");
  const auto& helper = body["helper"];
  EXPECT_EQ(helper["name"], "张小梅");
  EXPECT_EQ(helper["how"], "accompanies");
  EXPECT_EQ(helper["relation"], "child");
  EXPECT_EQ(helper["assurance"], "claimed");
  ASSERT_EQ(helper["agreed"].size(), 2U);
  EXPECT_EQ(helper["agreed"][0]["by"], "helper");
  EXPECT_EQ(helper["agreed"][0]["text"], helper_terms(Helping::accompanies).zh);
  EXPECT_EQ(helper["agreed"][1]["by"], "person");
  EXPECT_EQ(helper["agreed"][1]["text"], person_terms(Helping::accompanies).zh);
}

TEST(Helper, WhoIsNotHereAgreedElsewhereAndTheHelperSaysSo) {
  auto visitor = helped(Helping::acts_for);
  const auto body = body_of(visitor);
  EXPECT_EQ(body["helper"]["how"], "acts_for");
  EXPECT_EQ(body["helper"]["agreed"][1]["by"], "helper");
  EXPECT_NE(body["helper"]["agreed"][0]["text"], helper_terms(Helping::accompanies).zh);
}

TEST(Helper, IsNotedForTheAuditOnceBothHaveAgreed) {
  auto visitor = visitor_at(Screen::person_consent);
  visitor.does(Continued{});
  EXPECT_EQ(visitor.state.screen, Screen::person_consent) << "not agreed yet";
  EXPECT_FALSE(visitor.effect<NoteHelper>());
  visitor.does(ConsentSet{true}).does(Continued{});
  ASSERT_TRUE(visitor.effect<NoteHelper>());
  EXPECT_EQ(visitor.effect<NoteHelper>()->helper, helping_daughter().subject);
}

TEST(Helper, WhoIsAloneIsAskedNothingMore) {
  Visitor visitor;
  visitor.does(Began{}).does(WayChosen{Way::code}).does(Identified{somebody()}).does(Continued{});
  EXPECT_EQ(visitor.state.screen, Screen::home);
  EXPECT_FALSE(body_of(visitor).contains("helper"));
}

TEST(Helper, AskedForBeforehandComesAfterTheGreeting) {
  Visitor visitor;
  visitor.does(Began{}).does(HelperAsked{});
  EXPECT_EQ(visitor.state.screen, Screen::identify);
  visitor.does(WayChosen{Way::code}).does(Identified{somebody()}).does(Continued{});
  EXPECT_EQ(visitor.state.screen, Screen::helper);
  visitor.does(HelperDropped{});
  EXPECT_EQ(visitor.state.screen, Screen::home);
  EXPECT_FALSE(visitor.state.helper);
}

TEST(Helper, CannotBeThePerson) {
  auto visitor = visitor_at(Screen::helper_ways);
  visitor.does(WayChosen{Way::code}).does(Identified{somebody()});
  EXPECT_EQ(visitor.state.notice->fault, &kHelpsOneself);
  EXPECT_EQ(visitor.state.screen, Screen::scanning);
  visitor.does(WentBack{});
  EXPECT_EQ(visitor.state.screen, Screen::helper_ways);
}

TEST(Helper, AStaffCodeIsNoHelpersOwn) {
  auto visitor = visitor_at(Screen::helper_ways);
  visitor.does(Attested{"staff01"});
  EXPECT_EQ(visitor.state.notice->fault, &kHelperByStaff);
  EXPECT_TRUE(visitor.state.staff.empty());
}

TEST(Helper, KeepsNoKeyOfTheirOwn) {
  auto visitor = visitor_at(Screen::helper_ways);
  auto with_key = helping_daughter();
  with_key.person_key = kPersonKey;
  visitor.does(Identified{with_key});
  EXPECT_TRUE(visitor.state.helper->identity->person_key.empty());
  EXPECT_EQ(visitor.state.identity->name, "张建华") << "the person stays the person";
}

TEST(Helper, AnotherWayOfHelpingIsAgreedToAnew) {
  auto visitor = visitor_at(Screen::person_consent);
  visitor.does(ConsentSet{true}).does(WentBack{}).does(WentBack{}).does(WentBack{});
  ASSERT_EQ(visitor.state.screen, Screen::helper);
  visitor.does(HelpingChosen{Helping::acts_for});
  EXPECT_FALSE(visitor.state.helper->agreed);
  EXPECT_FALSE(visitor.state.helper->person_agreed);
}

TEST(Helper, GoesWithTheVisitAndNotWithTheNextPerson) {
  auto visitor = visitor_at(Screen::person_consent);
  visitor.does(WentBack{}).does(WentBack{}).does(WentBack{}).does(WentBack{});
  ASSERT_EQ(visitor.state.screen, Screen::greeting);
  visitor.does(WentBack{});
  EXPECT_EQ(visitor.state.screen, Screen::identify);
  EXPECT_EQ(*visitor.state.helper, Helper{}) << "still wanted, and nobody yet";
}

}  // namespace
}  // namespace yimen::visit
