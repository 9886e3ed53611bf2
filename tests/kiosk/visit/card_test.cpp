// A card on the reader, its PIN, and papers typed in.
#include <gtest/gtest.h>

#include "kiosk/visit/faults.h"
#include "tests/kiosk/visit/visitor.h"

namespace yimen::visit {
namespace {

using identity::Assurance;
using identity::Evidence;

TEST(Card, IsReadAndNamesItsOwner) {
  auto visitor = visitor_at(Screen::card);
  visitor.does(CardShown{{.id_number = kOldPerson}});
  ASSERT_TRUE(visitor.effect<VerifyCard>());
  EXPECT_TRUE(visitor.state.card_busy);
  visitor.does(Identified{card_holder()});
  EXPECT_EQ(visitor.state.screen, Screen::greeting);
  EXPECT_FALSE(visitor.state.card_busy);
  EXPECT_EQ(visitor.state.identity->assurance(), Assurance::named);
}

TEST(Card, MayBePutInBeforeAnybodyTouchedTheScreen) {
  Visitor visitor;
  EXPECT_TRUE(visitor.does(CardShown{}).effect<VerifyCard>());
}

TEST(Card, ThatCannotBeReadSaysSoAndTheScreenStays) {
  auto visitor = visitor_at(Screen::card);
  visitor.does(CardUnread{Error{&kTestFault, ""}});
  EXPECT_EQ(visitor.state.screen, Screen::card);
  EXPECT_EQ(visitor.state.notice->fault, &kTestFault);
  EXPECT_FALSE(visitor.state.card_busy);
  EXPECT_TRUE(visitor.does(CardShown{}).effect<VerifyCard>()) << "another try";
  EXPECT_FALSE(visitor.state.notice);
}

TEST(Card, PastItsDayIsTakenAndItIsSaid) {
  auto visitor = visitor_at(Screen::card);
  visitor.does(CardShown{}).does(Identified{card_holder(), true});
  EXPECT_EQ(visitor.state.screen, Screen::greeting);
  EXPECT_EQ(visitor.state.remark, Remark::card_expired);
}

TEST(Card, OutOfOrderCannotBeChosen) {
  auto visitor = visitor_at(Screen::identify);
  visitor.station.card = hal::Status::fault;
  EXPECT_EQ(way_state(Way::card, visitor.station), WayState::out_of_order);
  EXPECT_EQ(visitor.does(WayChosen{Way::card}).state.screen, Screen::identify);
}

TEST(Card, OfSomebodyElseChangesNobody) {
  auto visitor = visitor_at(Screen::question);
  EXPECT_FALSE(visitor.does(CardShown{}).effect<VerifyCard>());
  EXPECT_EQ(visitor.state.screen, Screen::question);
}

TEST(Pin, IsSentOnceAndWipedAtOnce) {
  auto visitor = visitor_at(Screen::pin);
  type_pin(visitor);
  visitor.does(PinDigit{'7'}).does(PinDigit{'x'});
  EXPECT_EQ(visitor.state.pin, "123456");
  visitor.does(PinErased{}).does(PinSent{});
  EXPECT_FALSE(visitor.effect<VerifyPin>()) << "too short";
  visitor.does(PinDigit{'6'}).does(Continued{});
  ASSERT_TRUE(visitor.effect<VerifyPin>());
  EXPECT_EQ(visitor.effect<VerifyPin>()->pin, "123456");
  EXPECT_TRUE(visitor.state.pin.empty());
  EXPECT_FALSE(visitor.does(PinSent{}).effect<VerifyPin>());
  EXPECT_EQ(visitor.does(PinAccepted{}).state.screen, Screen::declaration);
}

TEST(Pin, WrongTellsHowManyTriesAreLeft) {
  auto visitor = visitor_at(Screen::pin);
  type_pin(visitor);
  visitor.does(PinSent{}).does(PinRefused{2});
  EXPECT_EQ(visitor.state.screen, Screen::pin);
  EXPECT_EQ(visitor.state.pin_tries_left, 2);
  EXPECT_EQ(visitor.state.notice->fault, &kPinWrong);
}

TEST(Pin, LockedLeadsToTheOtherWaysAndIsNotOfferedAgain) {
  auto visitor = visitor_at(Screen::pin);
  type_pin(visitor);
  visitor.does(PinSent{}).does(PinRefused{0});
  EXPECT_EQ(visitor.state.screen, Screen::prove);
  EXPECT_EQ(visitor.state.notice->fault, &kCardLocked);
  EXPECT_EQ(visitor.does(ProveBy{Evidence::pin}).state.screen, Screen::prove);
  EXPECT_EQ(visitor.does(ProveBy{Evidence::staff}).state.screen, Screen::scanning);
}

TEST(Pin, ACardPulledOutMidwayAsksForItAgain) {
  auto visitor = visitor_at(Screen::pin);
  type_pin(visitor);
  visitor.does(PinSent{}).does(CardGone{});
  EXPECT_EQ(visitor.state.screen, Screen::card);
  EXPECT_EQ(visitor.state.notice->fault, &kCardGone);
  EXPECT_TRUE(visitor.state.pin.empty());
  EXPECT_EQ(visitor.does(PinAccepted{}).state.screen, Screen::card) << "of a card that is gone";
  visitor.does(CardShown{}).does(Identified{card_holder()});
  EXPECT_EQ(visitor.state.screen, Screen::pin);
}

TEST(Pin, OfAnotherCardIsNotTaken) {
  auto visitor = visitor_at(Screen::pin);
  auto other = card_holder();
  other.subject = "card-ffffffffffffffffffffffffffffffff";
  visitor.does(CardGone{}).does(CardShown{}).does(PinAccepted{}).does(Identified{other});
  EXPECT_EQ(visitor.state.notice->fault, &kOtherPerson);
  EXPECT_EQ(visitor.state.identity->assurance(), Assurance::named);
  visitor.does(WentBack{}).does(ProveBy{Evidence::pin});
  EXPECT_EQ(visitor.state.screen, Screen::card) << "the own one first";
}

TEST(Pin, ACardSwappedWhileTheFormWasFilledInIsNoticed) {
  Visitor visitor;
  visitor.services_need(Assurance::proven).does(CardShown{}).does(Identified{card_holder()});
  visitor.does(Continued{}).starts_service().does(CardGone{}).does(CardShown{}).fills_in();
  visitor.does(Continued{}).does(ProveBy{Evidence::pin});
  EXPECT_EQ(visitor.state.screen, Screen::card);
}

TEST(Pin, ThatCouldNotBeCheckedMayBeTypedAgain) {
  auto visitor = visitor_at(Screen::pin);
  type_pin(visitor);
  visitor.does(PinSent{}).does(PinFailed{Error{&kTestFault, ""}});
  EXPECT_EQ(visitor.state.notice->fault, &kTestFault);
  type_pin(visitor);
  EXPECT_TRUE(visitor.does(PinSent{}).effect<VerifyPin>());
}

TEST(Papers, AreCheckedAndFoldedAndThenForgotten) {
  auto visitor = visitor_at(Screen::papers);
  visitor.answers("name", "张建华").answers("id_number", "１１０１０５ 19491231 002x").does(Continued{});
  ASSERT_TRUE(visitor.effect<VerifyPapers>());
  EXPECT_EQ(visitor.effect<VerifyPapers>()->id_number, "11010519491231002X");
  auto person = somebody();
  person.evidence = Evidence::papers;
  visitor.does(Identified{person});
  EXPECT_EQ(visitor.state.screen, Screen::greeting);
  EXPECT_TRUE(visitor.state.papers.empty());
  EXPECT_EQ(visitor.state.identity->assurance(), Assurance::claimed);
}

TEST(Papers, WrongNumbersAreExplainedAndNothingIsLost) {
  for (const char* wrong : {"", "110105194912310020", "110105491231002", "abc"}) {
    auto visitor = visitor_at(Screen::papers);
    visitor.answers("name", "张建华").answers("id_number", wrong).does(Continued{});
    EXPECT_FALSE(visitor.effect<VerifyPapers>());
    EXPECT_TRUE(visitor.state.complaints.contains("id_number")) << wrong;
    EXPECT_EQ(visitor.state.papers.at("name").text, "张建华");
  }
}

TEST(Papers, GoingBackForgetsThem) {
  auto visitor = visitor_at(Screen::papers);
  visitor.answers("id_number", kOldPerson).does(WentBack{});
  EXPECT_EQ(visitor.state.screen, Screen::identify);
  EXPECT_TRUE(visitor.state.papers.empty());
}

TEST(Papers, ThatCannotBeTakenSayWhy) {
  auto visitor = visitor_at(Screen::papers);
  visitor.does(EvidenceRefused{Error{&kTestFault, ""}});
  EXPECT_EQ(visitor.state.screen, Screen::papers);
  EXPECT_EQ(visitor.state.notice->fault, &kTestFault);
}

}  // namespace
}  // namespace yimen::visit
