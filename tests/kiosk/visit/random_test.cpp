// Any events in any order: no crash, and what must always hold holds.
#include <gtest/gtest.h>

#include <algorithm>

#include "kiosk/common/random.h"
#include "tests/kiosk/visit/visitor.h"

namespace yimen::visit {
namespace {

Standing returned() {
  Standing standing;
  standing.number = kNumber;
  standing.service_id = "allowance";
  standing.stage = Stage::returned;
  return standing;
}

std::vector<Event> of_the_citizen() {
  return {Touched{},
          Began{},
          SettingsChanged{{Language::en, TextSize::small, Palette::light}},
          WayChosen{Way::code},
          WayChosen{Way::face},
          ServiceChosen{"allowance"},
          ServiceChosen{"none"},
          Answered{"id", {kOldPerson, {}}},
          Answered{"id", {kYoungPerson, {}}},
          Answered{"pay", {"", {"bank"}}},
          Answered{"pay", {"", {"cash"}}},
          Answered{"bank", {"工商银行", {}}},
          Continued{},
          Continued{},
          Continued{},
          WentBack{},
          ChangeAsked{0},
          ChangeAsked{2},
          ChangeAsked{99},
          ConsentSet{true},
          DeclarationSet{true},
          Signed{{{{0.5F, 0.5F}, true}}},
          SignatureCleared{},
          SigningDeclined{},
          PrintAsked{},
          Rated{3},
          AnotherAsked{},
          OverlayOpened{Overlay::leave},
          OverlayOpened{Overlay::help},
          OverlayClosed{},
          LeaveConfirmed{}};
}

std::vector<Event> of_what_is_kept() {
  return {LeaveKept{},
          DraftFound{kPersonKey, {"allowance", 3, "id", {{"name", {"张", {}}}}}},
          DraftFound{kPersonKey, {"allowance", 2, "bank", {{"pay", {"", {"bank"}}}}}},
          DraftFound{kPersonKey, {"no-more", 1, "x", {}}},
          DraftNotKept{},
          DraftResumed{},
          DraftDropped{},
          ReceiptOffered{},
          RequestsAsked{},
          RequestChosen{kNumber},
          RequestChosen{"none"},
          StandingKnown{kPersonTag, Source::terminal, {returned()}},
          StandingKnown{kNumber, Source::backend, {returned()}},
          BackendUnreachable{kPersonTag},
          CodeRead{"YMR1:YM-261121-7K3Q-9F25:7K3Q9F2XABCD"},
          Identified{somebody()}};
}

std::vector<Event> of_the_machine() {
  return {Tick{},
          CodeRead{"EC1:X"},
          HintChanged{vision::Hint::closer},
          Identified{{.name = "张建华", .subject = "1", .birth_year = 1940, .area = ""}},
          EvidenceRefused{Error{&kTestFault, ""}},
          SubmitDone{"YM-1", {}},
          SubmitFailed{Error{&kTestFault, ""}},
          DeliveryChanged{"YM-1", Delivery::delivered},
          PrintDone{},
          PrintFailed{Error{&kTestFault, ""}},
          PresenceChanged{false},
          PresenceChanged{true}};
}

std::vector<Event> of_evidence() {
  auto rotating = somebody();
  rotating.evidence = identity::Evidence::rotating_code;
  return {WayChosen{Way::card},
          WayChosen{Way::papers},
          CardShown{},
          CardUnread{Error{&kTestFault, ""}},
          CardGone{},
          Identified{card_holder()},
          Identified{rotating},
          Answered{"name", {"张建华", {}}},
          Answered{"id_number", {kOldPerson, {}}},
          PinDigit{'1'},
          PinErased{},
          PinSent{},
          PinAccepted{},
          PinRefused{1},
          PinRefused{0},
          PinFailed{Error{&kTestFault, ""}},
          StaffAsked{},
          Attested{"staff01"},
          ProveBy{identity::Evidence::rotating_code},
          ProveBy{identity::Evidence::pin},
          ProveBy{identity::Evidence::face},
          ProveBy{identity::Evidence::staff}};
}

std::vector<Event> of_faces() {
  return {FaceKnown{somebody().subject, true, {}, {}},
          FaceKnown{somebody().subject, false, {}, {}},
          FaceSettingsAsked{},
          FaceEnrolAsked{},
          FaceDeleteAsked{},
          FaceDeleteConfirmed{},
          FaceAgreed{},
          FaceAgreed{},
          FaceDeclined{},
          FaceSkipped{},
          FaceHintChanged{vision::FaceHint::closer},
          GestureAsked{vision::Gesture::blink},
          GestureSeen{vision::Gesture::blink},
          FaceMatched{},
          FaceNotMatched{},
          EnrolProgress{2},
          FaceEnrolled{},
          FaceFailed{Error{&kTestFault, ""}}};
}

std::vector<Event> of_help() {
  return {OverlayOpened{Overlay::settings},
          StaffCalled{},
          CallTakenBack{},
          CallNoted{"c1"},
          CallFailed{},
          CallAnswered{"c1"},
          HelperAsked{},
          HelperDropped{},
          HelpingChosen{Helping::acts_for},
          HelpingChosen{Helping::accompanies},
          RelationChosen{Relation::neighbour},
          Identified{helping_daughter()},
          StillBusy{},
          HeadsetChanged{true},
          HeadsetChanged{false},
          PracticeAsked{}};
}

const std::vector<Event>& all_events() {
  static const std::vector<Event> events = [] {
    auto all = of_the_citizen();
    for (auto&& more : {of_what_is_kept(), of_the_machine(), of_evidence(), of_faces(), of_help()})
      all.insert(all.end(), more.begin(), more.end());
    return all;
  }();
  return events;
}

void expect_sound(const Visitor& visitor) {
  const State& state = visitor.state;
  if (state.screen == Screen::attract) {
    ASSERT_FALSE(state.draft);
    ASSERT_FALSE(state.requests);
    ASSERT_FALSE(state.identity);
    ASSERT_TRUE(state.answers.empty());
  }
  const auto screen = state.screen;
  const bool in_service = screen >= Screen::introduction && screen <= Screen::evaluation;
  constexpr std::array kOfNobody{Screen::request, Screen::face_intro, Screen::card, Screen::papers};
  const bool of_nobody = screen < Screen::home || std::ranges::find(kOfNobody, screen) != kOfNobody.end();
  ASSERT_TRUE(of_nobody || state.identity) << name_of(screen);
  ASSERT_TRUE((screen != Screen::requests && screen != Screen::request) || state.requests);
  ASSERT_TRUE(!in_service || service_of(state, visitor.world())) << name_of(screen);
  ASSERT_TRUE(screen != Screen::question || page_of(state, visitor.world()));
  ASSERT_TRUE(screen != Screen::ineligible || state.broken_rule);
  ASSERT_TRUE((screen != Screen::prove && screen != Screen::pin) || state.prove_return);
  ASSERT_TRUE(screen == Screen::pin || state.pin.empty());
  ASSERT_TRUE(screen != Screen::face || state.face_consented) << "no camera without consent";
  const bool helps = screen >= Screen::helper && screen <= Screen::person_consent;
  ASSERT_TRUE(!helps || (state.helper && !complete(*state.helper)) || screen == Screen::person_consent);
  ASSERT_TRUE(!visitor.effect<Wipe>() || is_first(state));
  const auto* submitted = visitor.effect<SubmitRequest>();
  ASSERT_TRUE(!submitted || !state.practice);
  ASSERT_TRUE(!submitted || state.identity->assurance() >= identity::Assurance::proven);
  ASSERT_TRUE((screen != Screen::receipt && screen != Screen::evaluation) || state.submitted);
}

TEST(AnyOrder, StaysSound) {
  SeededRandom random(20261121);
  for (int visit = 0; visit < 200; ++visit) {
    Visitor visitor;
    visitor.services_need(identity::Assurance::proven);
    for (int step = 0; step < 300; ++step) {
      visitor.clock->advance(milliseconds(random.below(3000)));
      visitor.does(all_events()[random.below(static_cast<std::uint32_t>(all_events().size()))]);
      ASSERT_NO_FATAL_FAILURE(expect_sound(visitor)) << "visit " << visit << " step " << step;
    }
  }
}

}  // namespace
}  // namespace yimen::visit
