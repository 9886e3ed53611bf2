// Every service that is shipped can be reached and handed in with the camera taken away: by card and PIN, and
// by typed papers with a member of staff. None needs a face.
#include <gtest/gtest.h>

#include "tests/kiosk/visit/visitor.h"

namespace yimen::visit {
namespace {

using identity::Evidence;

catalogue::Catalogue shipped() { return catalogue::Catalogue::load(YIMEN_ASSETS).value(); }

// Somebody old enough, with no key of theirs.
identity::Identity old_person_shown_by(Evidence evidence) {
  auto person = card_holder();
  person.evidence = evidence;
  return person;
}

// A good answer as a rule; another one at the next try: another option, another day.
form::Answer answer_to(const catalogue::Field& field, std::size_t attempt, const catalogue::Catalogue& all) {
  using enum catalogue::FieldType;
  switch (field.type) {
    case name: return {"张建华", {}};
    case id_number: return {kOldPerson, {}};
    case mobile: return {"13800138000", {}};
    case date: return {attempt % 2 == 0 ? "2026-11-21" : "2026-11-28", {}};
    case money: return {"100", {}};
    case text: return {"路灯坏了，晚上看不清路，请派人来修一修。", {}};
    case address: return {"3幢2单元501室", {all.communities().at(0).id}};
    case consent: return {"", {"yes"}};
    default: return {"", {field.options.at(attempt % field.options.size()).id}};
  }
}

void fill_in(Visitor& visitor) {
  for (std::size_t attempt = 0; visitor.state.screen == Screen::question && attempt < 60;) {
    const auto page = visitor.state.page;
    for (const auto& field : page_of(visitor.state, visitor.world())->fields)
      visitor.does(Answered{field.id, answer_to(field, attempt, visitor.catalogue)});
    visitor.does(Continued{});
    if (visitor.state.screen == Screen::ineligible) visitor.does(WentBack{});
    attempt = visitor.state.screen == Screen::question && visitor.state.page == page ? attempt + 1 : 0;
  }
}

void enters_pin(Visitor& visitor) {
  type_pin(visitor);
  visitor.does(PinSent{}).does(PinAccepted{});
}

// From the home page to the effect that submits it.
void hands_in(Visitor& visitor, const catalogue::Service& service, Evidence more) {
  visitor.does(ServiceChosen{service.id}).does(Continued{});
  fill_in(visitor);
  ASSERT_EQ(visitor.state.screen, Screen::review) << service.id;
  visitor.does(Continued{});
  if (visitor.state.screen == Screen::prove) {
    visitor.does(ProveBy{more});
    if (more == Evidence::pin) enters_pin(visitor);
    if (more == Evidence::staff) visitor.does(Attested{"staff01"});
  }
  ASSERT_EQ(visitor.state.screen, Screen::declaration) << service.id;
  visitor.does(ConsentSet{true}).does(DeclarationSet{true}).does(Continued{});
  if (visitor.state.screen == Screen::signature) visitor.does(SigningDeclined{});
  EXPECT_TRUE(visitor.effect<SubmitRequest>()) << service.id;
}

Visitor without_camera() {
  Visitor visitor;
  visitor.catalogue = shipped();
  visitor.station.camera = hal::Status::absent;
  return visitor;
}

TEST(EveryService, IsHandedInByCardAndPinWithoutACamera) {
  const auto all = shipped();
  for (const auto& service : all.services()) {
    auto visitor = without_camera();
    visitor.station.scanner = hal::Status::absent;
    ASSERT_EQ(way_state(Way::face, visitor.station), WayState::out_of_order);
    visitor.does(Began{}).does(WayChosen{Way::card}).does(CardShown{});
    visitor.does(Identified{old_person_shown_by(Evidence::card)}).does(Continued{});
    ASSERT_NO_FATAL_FAILURE(hands_in(visitor, service, Evidence::pin));
  }
}

TEST(EveryService, IsHandedInByPapersAndStaffWithoutACamera) {
  const auto all = shipped();
  for (const auto& service : all.services()) {
    auto visitor = without_camera();
    visitor.station.scanner = hal::Status::ok;
    visitor.does(Began{}).does(WayChosen{Way::papers});
    visitor.does(Identified{old_person_shown_by(Evidence::papers)}).does(Continued{});
    ASSERT_NO_FATAL_FAILURE(hands_in(visitor, service, Evidence::staff));
  }
}

TEST(EveryService, NamesItsNeedAndWhatFor) {
  const auto all = shipped();
  for (const auto& service : all.services()) {
    EXPECT_FALSE(service.needs.reason.zh.empty()) << service.id;
    EXPECT_FALSE(service.needs.reason.en.empty()) << service.id;
  }
}

}  // namespace
}  // namespace yimen::visit
