#include "kiosk/visit/draft.h"

#include <gtest/gtest.h>

#include "tests/kiosk/visit/visitor.h"

namespace yimen::visit {
namespace {

const Draft kNone{};

Draft draft() { return {"allowance", 3, "pay", {{"name", {"张建华", {}}}, {"id", {kOldPerson, {}}}}}; }

// At home, with a draft of an earlier visit.
Visitor with(const Draft& found) {
  Visitor visitor;
  visitor.does(Began{}).does(WayChosen{Way::code}).does(Identified{somebody()});
  visitor.does(DraftFound{kPersonKey, found}).does(Continued{});
  return visitor;
}

const Draft& saved(const Visitor& visitor) {
  const auto* effect = visitor.effect<SaveDraft>();
  return effect ? effect->draft : kNone;
}

TEST(DraftJson, ComesBackAsItWas) {
  auto one = draft();
  one.answers["pay"] = {"", {"bank", "cash"}};
  one.refers_to = "YM-261121-7K3Q-9F2X";
  EXPECT_EQ(draft_from_json("allowance", 3, to_json(one)), one);
}

TEST(DraftJson, OfSomethingElseIsNone) {
  for (const auto* text : {"", "[]", "{}", R"({"format":2,"page":"","answers":{},"refers_to":""})",
                           R"({"format":1,"page":"","answers":{"a":1},"refers_to":""})", "\xFF"})
    EXPECT_FALSE(draft_from_json("allowance", 3, text)) << text;
}

TEST(Draft, IsLookedForWhenSomebodyIsKnown) {
  auto visitor = visitor_at(Screen::scanning);
  visitor.does(Identified{somebody()});
  ASSERT_TRUE(visitor.effect<FindDraft>());
  EXPECT_EQ(visitor.effect<FindDraft>()->person_key, kPersonKey);
  visitor.does(DraftFound{kPersonKey, draft()});
  EXPECT_EQ(visitor.state.draft, draft());
}

TEST(Draft, OfSomebodyElseIsNotTaken) {
  auto visitor = visitor_at(Screen::greeting);
  visitor.does(DraftFound{kPersonKey, draft()});
  EXPECT_FALSE(visitor.state.draft) << "this one has no key";
  auto other = somebody();
  other.person_key = std::string(64, 'a');
  visitor = visitor_at(Screen::scanning);
  visitor.does(Identified{other}).does(DraftFound{kPersonKey, draft()});
  EXPECT_FALSE(visitor.state.draft);
}

TEST(Draft, IsForgottenWithThePersonWhoIsNotMe) {
  auto visitor = visitor_at(Screen::scanning);
  visitor.does(Identified{somebody()}).does(DraftFound{kPersonKey, draft()}).does(WentBack{});
  EXPECT_FALSE(visitor.state.draft);
  EXPECT_FALSE(visitor.state.requests);
}

TEST(Draft, GoesOnWhereItEnded) {
  auto visitor = with(draft());
  EXPECT_EQ(progress_of(*visitor.state.draft, visitor.state, visitor.world())->step, 3U);
  visitor.does(DraftResumed{});
  EXPECT_EQ(visitor.state.screen, Screen::question);
  EXPECT_EQ(page_id(visitor), "pay");
  EXPECT_EQ(visitor.state.answers.at("id").text, kOldPerson);
  EXPECT_EQ(visitor.state.remark, Remark::taken_up);
  visitor.chooses("pay", "cash").does(Continued{});
  EXPECT_EQ(visitor.state.screen, Screen::review);
  EXPECT_EQ(visitor.state.remark, Remark::none);
}

TEST(Draft, ThatWasFilledInGoesOnWithTheReview) {
  auto full = draft();
  full.page.clear();
  full.answers["pay"] = {"", {"cash"}};
  auto visitor = with(full);
  EXPECT_EQ(progress_of(full, visitor.state, visitor.world())->step, 3U);
  EXPECT_EQ(visitor.does(DraftResumed{}).state.screen, Screen::review);
}

TEST(Draft, OfAnotherFormKeepsWhatFits) {
  auto old = draft();
  old.service_version = 2;
  old.answers["id"] = {"12345", {}};
  old.answers["pay"] = {"", {"gold"}};
  old.answers["no-such-field"] = {"x", {}};
  auto visitor = with(old);
  visitor.does(DraftResumed{});
  EXPECT_EQ(page_id(visitor), "id") << "the first that has to be answered again";
  EXPECT_EQ(visitor.state.answers.size(), 1U);
  EXPECT_EQ(visitor.state.answers.at("name").text, "张建华");
  EXPECT_EQ(visitor.state.remark, Remark::form_changed);
}

TEST(Draft, OfAServiceThatIsGoneCanOnlyBeDropped) {
  auto gone = draft();
  gone.service_id = "no-more";
  auto visitor = with(gone);
  EXPECT_FALSE(progress_of(gone, visitor.state, visitor.world()));
  EXPECT_EQ(visitor.does(DraftResumed{}).state.screen, Screen::home);
  ASSERT_TRUE(visitor.does(DraftDropped{}).effect<DropDraft>());
  EXPECT_EQ(visitor.effect<DropDraft>()->person_key, kPersonKey);
  EXPECT_FALSE(visitor.state.draft);
}

TEST(Draft, OfTheServiceThatIsChosenIsTakenUp) {
  auto visitor = with(draft());
  visitor.does(ServiceChosen{"allowance"}).does(Continued{}).does(Continued{});
  EXPECT_EQ(visitor.state.answers.at("id").text, kOldPerson);
}

TEST(Draft, IsKeptWithEachPage) {
  auto visitor = visitor_at(Screen::question);
  visitor.does(Continued{});
  EXPECT_EQ(saved(visitor).page, "id");
  EXPECT_EQ(visitor.effect<SaveDraft>()->person_key, kPersonKey);
  visitor.answers("id", "33").does(Continued{});
  EXPECT_FALSE(visitor.effect<SaveDraft>()) << "the page is not left";
  visitor.does(WentBack{});
  EXPECT_EQ(saved(visitor).page, "id");
  EXPECT_EQ(saved(visitor).answers.at("id").text, "33") << "a wrong answer is not lost either";
  visitor = visitor_at(Screen::review);
  EXPECT_EQ(saved(visitor).page, "");
}

TEST(Draft, IsKeptWhenTimeRunsOut) {
  auto visitor = visitor_at(Screen::question);
  visitor.does(Continued{}).answers("id", "3301").passes(seconds(120)).passes(seconds(30));
  EXPECT_EQ(visitor.state.screen, Screen::attract);
  EXPECT_EQ(saved(visitor).answers.at("id").text, "3301");
  EXPECT_TRUE(visitor.effect<Wipe>());
}

TEST(Draft, StaysOrGoesAsThePersonWishes) {
  auto visitor = visitor_at(Screen::question);
  visitor.does(Continued{}).does(OverlayOpened{Overlay::leave}).does(LeaveKept{});
  EXPECT_EQ(visitor.state.screen, Screen::attract);
  EXPECT_EQ(saved(visitor).page, "id");
  EXPECT_FALSE(visitor.effect<DropDraft>());
  visitor = visitor_at(Screen::question);
  visitor.does(Continued{}).does(OverlayOpened{Overlay::leave}).does(LeaveConfirmed{});
  EXPECT_FALSE(visitor.effect<SaveDraft>());
  EXPECT_TRUE(visitor.effect<DropDraft>());
}

TEST(Draft, OfAnEarlierVisitIsNotDroppedByLeaving) {
  auto visitor = with(draft());
  visitor.does(OverlayOpened{Overlay::leave}).does(LeaveConfirmed{});
  EXPECT_FALSE(visitor.effect<DropDraft>());
}

TEST(Draft, OfAnotherServiceGivesWayWithTheFirstPageOnly) {
  auto other = draft();
  other.service_id = "other";
  auto visitor = with(other);
  visitor.starts_service().does(OverlayOpened{Overlay::leave}).does(LeaveConfirmed{});
  EXPECT_FALSE(visitor.effect<DropDraft>()) << "what is cleared is what was begun now";
  visitor = with(other);
  visitor.starts_service().passes(seconds(120)).passes(seconds(30));
  EXPECT_FALSE(visitor.effect<SaveDraft>()) << "a name that was offered is no reason to lose a form";
  visitor = with(other);
  visitor.starts_service().does(Continued{});
  EXPECT_EQ(saved(visitor).service_id, "allowance");
}

TEST(Draft, EndsWithItsSubmission) {
  auto visitor = visitor_at(Screen::submitting);
  ASSERT_TRUE(visitor.effect<SubmitRequest>());
  EXPECT_TRUE(visitor.effect<SubmitRequest>()->ends_draft);
  EXPECT_EQ(visitor.effect<SubmitRequest>()->person_key, kPersonKey);
  visitor.does(SubmitDone{"YM-1", visitor.clock->wall()});
  EXPECT_FALSE(visitor.state.draft);
  visitor.passes(seconds(120)).passes(seconds(30));
  EXPECT_FALSE(visitor.effect<SaveDraft>()) << "it is submitted";
}

TEST(Draft, IsNotPromisedWhereNoneCanBeKept) {
  const auto saves = [](Visitor visitor) {
    visitor.starts_service().does(Continued{});
    return visitor.effect<SaveDraft>() != nullptr;
  };
  EXPECT_TRUE(saves(visitor_at(Screen::home)));
  auto without_key = visitor_at(Screen::home);
  without_key.state.identity->person_key.clear();
  EXPECT_FALSE(saves(std::move(without_key)));
  auto switched_off = visitor_at(Screen::home);
  switched_off.station.draft_hours = 0;
  EXPECT_FALSE(saves(std::move(switched_off)));
  auto failed = visitor_at(Screen::home);
  failed.does(DraftNotKept{});
  EXPECT_FALSE(can_keep(failed.state, failed.world()));
  EXPECT_FALSE(saves(std::move(failed)));
}

}  // namespace
}  // namespace yimen::visit
