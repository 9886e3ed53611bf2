#include <gtest/gtest.h>

#include "tests/kiosk/visit/visitor.h"

namespace yimen::visit {
namespace {

constexpr const char* kCode = "YMR1:YM-261121-7K3Q-9F25:7K3Q9F2XABCD";

Standing standing(Stage stage, int minute = 0, const char* number = kNumber) {
  Standing made;
  made.number = number;
  made.service_id = "allowance";
  made.submitted_at = WallTime(std::chrono::minutes(minute));
  made.stage = stage;
  return made;
}

Visitor with(std::vector<Standing> own) {
  auto visitor = visitor_at(Screen::home);
  visitor.does(StandingKnown{kPersonTag, Source::terminal, std::move(own)});
  return visitor;
}

TEST(Requests, ReceiptIsLookedUpWithoutSayingWhoOneIs) {
  for (const Screen screen : {Screen::attract, Screen::identify, Screen::scanning}) {
    auto visitor = visitor_at(screen);
    visitor.does(CodeRead{kCode});
    EXPECT_EQ(visitor.state.screen, Screen::request);
    ASSERT_TRUE(visitor.effect<LookUpReceipt>());
    EXPECT_EQ(visitor.effect<LookUpReceipt>()->number, kNumber);
    EXPECT_EQ(visitor.effect<LookUpReceipt>()->check, "7K3Q9F2XABCD");
    EXPECT_FALSE(visitor.effect<VerifyCode>());
    EXPECT_FALSE(visitor.effect<WatchCodes>()->on);
    EXPECT_FALSE(visitor.state.identity);
    visitor.does(StandingKnown{kNumber, Source::terminal, {standing(Stage::sent)}});
    EXPECT_EQ(shown_request(*visitor.state.requests)->stage, Stage::sent);
  }
}

TEST(Requests, ReceiptMeansNothingWhileSomebodyIsHere) {
  auto visitor = visitor_at(Screen::home);
  EXPECT_FALSE(visitor.does(CodeRead{kCode}).effect<LookUpReceipt>());
}

TEST(Requests, AnotherReceiptOrAnElderCodeMayFollow) {
  auto visitor = visitor_at(Screen::request);
  EXPECT_FALSE(visitor.does(CodeRead{kCode}).effect<LookUpReceipt>()) << "still held there";
  visitor.clock->advance(visitor.station.limits.same_code);
  EXPECT_TRUE(visitor.does(CodeRead{kCode}).effect<LookUpReceipt>());
  EXPECT_TRUE(visitor.does(CodeRead{"EC1:X"}).effect<VerifyCode>());
  visitor.does(Identified{somebody()});
  EXPECT_EQ(visitor.state.screen, Screen::greeting);
  EXPECT_EQ(visitor.state.requests->about, kPersonTag) << "the receipt's request is not theirs";
}

TEST(Requests, CameraLooksForAReceiptWhenAsked) {
  auto visitor = visitor_at(Screen::identify);
  visitor.does(ReceiptOffered{});
  EXPECT_EQ(visitor.state.screen, Screen::scanning);
  EXPECT_TRUE(visitor.state.for_receipt);
  EXPECT_TRUE(visitor.effect<WatchCodes>()->on);
  visitor.does(WentBack{}).does(WayChosen{Way::code});
  EXPECT_FALSE(visitor.state.for_receipt);
}

TEST(Requests, AnswersToSomebodyElseAreNotTaken) {
  auto visitor = visitor_at(Screen::request);
  visitor.does(StandingKnown{"YM-000000-0000-0000", Source::backend, {standing(Stage::completed)}});
  visitor.does(StandingKnown{kPersonTag, Source::backend, {standing(Stage::completed)}});
  visitor.does(BackendUnreachable{kPersonTag});
  EXPECT_EQ(visitor.state.requests->backend, Requests::Backend::asked);
  EXPECT_TRUE(visitor.state.requests->all.empty());
}

TEST(Requests, BackendKnowsBetter) {
  auto visitor = with({standing(Stage::sent)});
  visitor.does(StandingKnown{
      kPersonTag, Source::backend, {standing(Stage::review), standing(Stage::completed, 5, "B")}});
  const auto& requests = *visitor.state.requests;
  EXPECT_EQ(requests.backend, Requests::Backend::answered);
  ASSERT_EQ(requests.all.size(), 2U);
  EXPECT_EQ(requests.all[0].number, "B") << "the newest first";
  EXPECT_EQ(requests.all[1].stage, Stage::review);
  visitor.does(StandingKnown{kPersonTag, Source::terminal, {standing(Stage::sent)}});
  EXPECT_EQ(requests.all[1].stage, Stage::review);
}

TEST(Requests, OfflineItShowsWhatItKnows) {
  auto visitor = with({standing(Stage::queued)});
  visitor.does(BackendUnreachable{kPersonTag});
  EXPECT_EQ(visitor.state.requests->backend, Requests::Backend::unreachable);
  EXPECT_EQ(visitor.state.requests->all.size(), 1U);
}

TEST(Requests, OwnOnesAreListedAndOpened) {
  auto visitor = with({standing(Stage::sent)});
  visitor.does(RequestsAsked{});
  EXPECT_EQ(visitor.state.screen, Screen::requests);
  ASSERT_TRUE(visitor.effect<LookUpPerson>()) << "asked anew";
  EXPECT_EQ(visitor.effect<LookUpPerson>()->tag, kPersonTag);
  EXPECT_EQ(visitor.does(RequestChosen{"none"}).state.screen, Screen::requests);
  EXPECT_EQ(visitor.does(RequestChosen{kNumber}).state.screen, Screen::request);
  EXPECT_EQ(visitor.does(WentBack{}).state.screen, Screen::requests);
  EXPECT_EQ(visitor.does(WentBack{}).state.screen, Screen::home);
}

TEST(Requests, WithoutAKeyThereIsNothingToAsk) {
  auto person = somebody();
  person.person_key.clear();
  auto visitor = visitor_at(Screen::scanning);
  visitor.does(Identified{person});
  EXPECT_FALSE(visitor.effect<LookUpPerson>());
  visitor.does(Continued{}).does(RequestsAsked{});
  EXPECT_EQ(visitor.state.screen, Screen::home);
}

TEST(Requests, LookedUpByReceiptEndTheVisit) {
  EXPECT_EQ(visitor_at(Screen::request).does(WentBack{}).state.screen, Screen::attract);
  EXPECT_EQ(visitor_at(Screen::request).does(Continued{}).state.screen, Screen::attract);
}

TEST(Requests, ReturnedOneCanBeCorrected) {
  auto visitor = with({standing(Stage::returned)});
  visitor.does(RequestsAsked{}).does(RequestChosen{kNumber});
  ASSERT_TRUE(can_correct(visitor.state, visitor.world()));
  visitor.does(Continued{});
  EXPECT_EQ(visitor.state.screen, Screen::introduction);
  visitor.does(Continued{}).fills_in().does(Continued{}).does(ConsentSet{true}).does(DeclarationSet{true});
  visitor.does(Continued{});
  ASSERT_TRUE(visitor.effect<SubmitRequest>());
  EXPECT_EQ(visitor.effect<SubmitRequest>()->refers_to, kNumber);
}

TEST(Requests, OnlyTheirOwnerCorrectsThem) {
  auto visitor = visitor_at(Screen::request);
  visitor.does(StandingKnown{kNumber, Source::backend, {standing(Stage::returned)}});
  EXPECT_FALSE(can_correct(visitor.state, visitor.world()));
}

TEST(Stage, OfANewerBackendIsAtLeastReceived) {
  EXPECT_EQ(stage_named("approval"), Stage::approval);
  EXPECT_EQ(stage_named("something_new"), Stage::received);
}

TEST(Notices, AreThoseOfToday) {
  Station station;
  station.notices = {{"a", {"今天", ""}, {}, "2026-11-21", "2026-11-21"},
                     {"b", {"以前", ""}, {}, "2026-11-01", "2026-11-20"},
                     {"c", {"以后", ""}, {}, "2026-11-22", ""},
                     {"d", {"一直", ""}, {}, "", ""}};
  const WallTime noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + std::chrono::hours{4}};
  const auto today = notices_on(station, noon);
  ASSERT_EQ(today.size(), 2U);
  EXPECT_EQ(today[0]->id, "a");
  EXPECT_EQ(today[1]->id, "d");
}

}  // namespace
}  // namespace yimen::visit
