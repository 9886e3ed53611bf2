// One step more: every way to begin with every way to go on, and what goes wrong on each.
#include <gtest/gtest.h>

#include "kiosk/visit/faults.h"
#include "tests/kiosk/visit/visitor.h"

namespace yimen::visit {
namespace {

using identity::Assurance;
using identity::Evidence;

identity::Identity shown_by(Evidence evidence) {
  if (evidence == Evidence::card) return card_holder();
  auto person = somebody();
  person.evidence = evidence;
  if (evidence == Evidence::papers) {
    person.subject = "papers-00112233445566778899aabbccddeeff";
    person.person_key.clear();
  }
  return person;
}

Visitor& arrives(Visitor& visitor, Evidence first) {
  visitor.does(Began{});
  if (first == Evidence::card) visitor.does(CardShown{});
  return visitor.does(Identified{shown_by(first)}).does(Continued{});
}

// At the question who it is, with a filled in service behind.
Visitor asked_for_more(Evidence first, Assurance wanted = Assurance::proven) {
  Visitor visitor;
  visitor.services_need(wanted);
  arrives(visitor, first).starts_service().fills_in().does(Continued{});
  visitor.does(FaceKnown{visitor.state.identity->subject, true, {}, {}});
  return visitor;
}

void shows(Visitor& visitor, Evidence second) {
  visitor.does(ProveBy{second});
  switch (second) {
    case Evidence::rotating_code: visitor.does(Identified{shown_by(second)}); break;
    case Evidence::pin:
      for (const char digit : {'1', '2', '3', '4', '5', '6'}) visitor.does(PinDigit{digit});
      visitor.does(PinSent{}).does(PinAccepted{});
      break;
    case Evidence::face: visitor.does(FaceAgreed{}).does(FaceMatched{}); break;
    default: visitor.does(Attested{"staff01"}); break;
  }
}

struct Pair {
  Evidence first, second;
};

class EachPair : public testing::TestWithParam<Pair> {};

TEST_P(EachPair, IsProvenAndGoesOnToTheDeclaration) {
  auto visitor = asked_for_more(GetParam().first);
  ASSERT_EQ(visitor.state.screen, Screen::prove);
  EXPECT_EQ(prove_reason(visitor.state, visitor.world()).zh, "要确认是您本人");
  shows(visitor, GetParam().second);
  EXPECT_EQ(visitor.state.screen, Screen::declaration);
  EXPECT_EQ(visitor.state.identity->assurance(), Assurance::proven);
  EXPECT_FALSE(visitor.state.prove_return);
}

INSTANTIATE_TEST_SUITE_P(
    Ways, EachPair,
    testing::Values(Pair{Evidence::static_code, Evidence::rotating_code},
                    Pair{Evidence::static_code, Evidence::face}, Pair{Evidence::static_code, Evidence::staff},
                    Pair{Evidence::card, Evidence::pin}, Pair{Evidence::card, Evidence::face},
                    Pair{Evidence::card, Evidence::staff}, Pair{Evidence::papers, Evidence::staff}),
    [](const auto& tested) {
      return std::string(name_of(tested.param.first)) + "_and_" + std::string(name_of(tested.param.second));
    });

TEST(Prove, IsNotAskedForWhatWasShown) {
  for (const Evidence enough : {Evidence::rotating_code}) {
    auto visitor = asked_for_more(enough);
    EXPECT_EQ(visitor.state.screen, Screen::declaration);
  }
}

TEST(Prove, BackLeadsToTheReviewWithAllAnswers) {
  auto visitor = asked_for_more(Evidence::static_code);
  const auto answers = visitor.state.answers;
  visitor.does(WentBack{});
  EXPECT_EQ(visitor.state.screen, Screen::review);
  EXPECT_EQ(visitor.state.answers, answers);
  EXPECT_EQ(visitor.does(Continued{}).state.screen, Screen::prove);
}

TEST(Prove, StaffIsOfferedToEverybodyAndAFaceOnlyWhereOneIsKept) {
  for (const Evidence first : {Evidence::static_code, Evidence::card, Evidence::papers}) {
    auto visitor = asked_for_more(first);
    visitor.state.face.enrolled = false;
    const auto ways = prove_ways(visitor.state, visitor.world());
    EXPECT_TRUE(std::ranges::any_of(ways, [](const auto& one) { return one.evidence == Evidence::staff; }));
    EXPECT_FALSE(std::ranges::any_of(ways, [](const auto& one) { return one.evidence == Evidence::face; }));
    EXPECT_EQ(visitor.does(ProveBy{Evidence::face}).state.screen, Screen::prove);
  }
}

TEST(Prove, EachStepThatIsNotEnoughLeadsBackToTheOthers) {
  auto visitor = asked_for_more(Evidence::card, Assurance::strong);
  shows(visitor, Evidence::pin);
  EXPECT_EQ(visitor.state.screen, Screen::prove);
  shows(visitor, Evidence::staff);
  EXPECT_EQ(visitor.state.screen, Screen::declaration);
}

TEST(Prove, SomebodyElsesCodeProvesNothing) {
  auto visitor = asked_for_more(Evidence::static_code);
  auto other = shown_by(Evidence::rotating_code);
  other.subject = "bb02";
  visitor.does(ProveBy{Evidence::rotating_code}).does(Identified{other});
  EXPECT_EQ(visitor.state.screen, Screen::scanning);
  EXPECT_EQ(visitor.state.notice->fault, &kOtherPerson);
  EXPECT_EQ(visitor.state.identity->assurance(), Assurance::named);
  EXPECT_EQ(visitor.state.identity->subject, "aa01");
}

TEST(Prove, ThePrintedCodeOnceMoreIsNotEnoughAndSaysSo) {
  auto visitor = asked_for_more(Evidence::static_code);
  visitor.does(ProveBy{Evidence::rotating_code}).does(Identified{somebody()});
  EXPECT_EQ(visitor.state.screen, Screen::scanning);
  EXPECT_EQ(visitor.state.notice->fault, &kNotEnough);
  ASSERT_EQ(visitor.does(WentBack{}).state.screen, Screen::prove);
  EXPECT_FALSE(visitor.effect<WatchCodes>()->on);
}

TEST(Prove, ADraftIsKeptAlsoFromHere) {
  auto visitor = asked_for_more(Evidence::static_code);
  visitor.does(OverlayOpened{Overlay::leave}).does(LeaveKept{});
  ASSERT_TRUE(visitor.effect<SaveDraft>());
  EXPECT_EQ(visitor.effect<SaveDraft>()->draft.page, "") << "every page is filled in";
  EXPECT_EQ(visitor.state.screen, Screen::attract);
}

TEST(Staff, MayBeAskedBeforeAnybodySaidWhoTheyAre) {
  Visitor visitor;
  visitor.services_need(Assurance::proven);
  visitor.does(Began{}).does(StaffAsked{});
  ASSERT_EQ(visitor.state.screen, Screen::scanning);
  EXPECT_TRUE(visitor.state.for_staff);
  visitor.does(Attested{"staff01"});
  EXPECT_EQ(visitor.state.screen, Screen::identify);
  EXPECT_EQ(visitor.state.staff, "staff01");
  ASSERT_TRUE(visitor.effect<NoteStaff>());
  visitor.does(WayChosen{Way::papers}).does(Identified{shown_by(Evidence::papers)}).does(Continued{});
  EXPECT_EQ(visitor.state.identity->assurance(), Assurance::proven);
  visitor.starts_service().fills_in().does(Continued{});
  EXPECT_EQ(visitor.state.screen, Screen::declaration);
}

TEST(Staff, TheCodeOfAVisitorIsNotTakenForOne) {
  auto visitor = asked_for_more(Evidence::static_code);
  visitor.does(ProveBy{Evidence::staff}).does(Identified{shown_by(Evidence::rotating_code)});
  EXPECT_EQ(visitor.state.screen, Screen::scanning);
  EXPECT_EQ(visitor.state.notice->fault, &kNotStaff);
  EXPECT_EQ(visitor.state.identity->assurance(), Assurance::named);
}

TEST(Staff, CannotConfirmThemselves) {
  auto visitor = asked_for_more(Evidence::static_code);
  visitor.does(ProveBy{Evidence::staff}).does(Attested{visitor.state.identity->subject});
  EXPECT_EQ(visitor.state.notice->fault, &kNotOneself);
  Visitor first;
  first.does(Began{}).does(StaffAsked{}).does(Attested{somebody().subject}).does(Identified{somebody()});
  EXPECT_EQ(first.state.identity->assurance(), Assurance::named);
}

TEST(Staff, TheRequestSaysWhoAssisted) {
  auto visitor = asked_for_more(Evidence::static_code);
  shows(visitor, Evidence::staff);
  visitor.does(ConsentSet{true}).does(DeclarationSet{true}).does(Continued{});
  ASSERT_TRUE(visitor.effect<SubmitRequest>());
  const auto& body = visitor.effect<SubmitRequest>()->body;
  EXPECT_NE(body.find(R"("assisted_by":"staff01")"), std::string::npos);
  EXPECT_NE(body.find(R"("evidence":["static_code","staff"])"), std::string::npos);
  EXPECT_NE(body.find(R"("assurance":"proven")"), std::string::npos);
}

TEST(Staff, TheNextVisitorIsNotAssisted) {
  auto visitor = asked_for_more(Evidence::static_code);
  shows(visitor, Evidence::staff);
  visitor.does(LeaveConfirmed{});
  EXPECT_TRUE(visitor.state.staff.empty());
}

}  // namespace
}  // namespace yimen::visit
