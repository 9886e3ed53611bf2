#include <gtest/gtest.h>

#include "kiosk/visit/faults.h"
#include "tests/kiosk/visit/visitor.h"

namespace yimen::visit {
namespace {

TEST(Form, KnownNameIsOfferedAndMayBeChanged) {
  auto visitor = visitor_at(Screen::question);
  EXPECT_EQ(visitor.state.answers.at("name").text, "张建华");
  visitor.answers("name", "张建");
  EXPECT_EQ(visitor.state.answers.at("name").text, "张建");
}

TEST(Form, WrongAnswerStaysAndIsComplainedAbout) {
  auto visitor = visitor_at(Screen::question);
  visitor.does(Continued{}).answers("id", "12345").does(Continued{});
  EXPECT_EQ(page_id(visitor), "id");
  EXPECT_EQ(visitor.state.answers.at("id").text, "12345");
  EXPECT_TRUE(visitor.state.complaints.contains("id"));
  visitor.answers("id", "123456");
  EXPECT_FALSE(visitor.state.complaints.contains("id"));
}

TEST(Form, BackAndForthLosesNothing) {
  auto visitor = visitor_at(Screen::question);
  visitor.does(Continued{}).answers("id", kOldPerson).does(WentBack{});
  EXPECT_EQ(page_id(visitor), "name");
  visitor.does(WentBack{});
  EXPECT_EQ(visitor.state.screen, Screen::introduction);
  visitor.does(WentBack{}).does(ServiceChosen{"allowance"}).does(Continued{}).does(Continued{});
  EXPECT_EQ(visitor.state.answers.at("id").text, kOldPerson);
}

TEST(Form, ProgressCountsShownPages) {
  auto visitor = visitor_at(Screen::question);
  EXPECT_EQ(progress_of(visitor.state, visitor.world()).step, 1U);
  visitor.does(Continued{}).answers("id", kOldPerson).does(Continued{}).chooses("pay", "cash");
  EXPECT_EQ(progress_of(visitor.state, visitor.world()).steps, 3U);
  visitor.chooses("pay", "bank");
  EXPECT_EQ(progress_of(visitor.state, visitor.world()).steps, 4U);
}

TEST(Form, KnownBirthYearTellsAtOnce) {
  auto visitor = visitor_at(Screen::ineligible);
  ASSERT_TRUE(visitor.state.broken_rule);
  EXPECT_EQ(visitor.state.broken_rule->id, "person");
  visitor.does(WentBack{});
  EXPECT_EQ(visitor.state.screen, Screen::home);
  EXPECT_FALSE(visitor.state.broken_rule);
}

TEST(Form, AnswerThatRulesOutKeepsTheOthersAndCanBeChanged) {
  Visitor visitor;
  visitor.is_identified(std::nullopt).starts_service().does(Continued{});
  visitor.answers("id", kYoungPerson).does(Continued{});
  ASSERT_EQ(visitor.state.screen, Screen::ineligible);
  EXPECT_EQ(visitor.state.broken_rule->id, "id");
  visitor.does(WentBack{});
  EXPECT_EQ(visitor.state.screen, Screen::question);
  EXPECT_EQ(page_id(visitor), "id");
  EXPECT_EQ(visitor.state.answers.at("id").text, kYoungPerson);
}

TEST(Form, ChangeFromReviewComesBackToReview) {
  auto visitor = visitor_at(Screen::review);
  visitor.does(ChangeAsked{1});
  EXPECT_EQ(page_id(visitor), "id");
  visitor.does(Continued{});
  EXPECT_EQ(visitor.state.screen, Screen::review);
}

TEST(Form, ChangeThatOpensAQuestionAsksItFirst) {
  auto visitor = visitor_at(Screen::review);
  visitor.does(ChangeAsked{2}).chooses("pay", "bank").does(Continued{});
  EXPECT_EQ(page_id(visitor), "bank");
  visitor.answers("bank", "工商银行").does(Continued{});
  EXPECT_EQ(visitor.state.screen, Screen::review);
}

TEST(Form, BackOutOfAChangeCannotSkipAQuestion) {
  auto visitor = visitor_at(Screen::review);
  visitor.does(ChangeAsked{2}).chooses("pay", "bank").does(WentBack{});
  EXPECT_NE(visitor.state.screen, Screen::review);
  visitor.does(Continued{}).does(Continued{}).does(Continued{});
  EXPECT_NE(visitor.state.screen, Screen::review);
}

TEST(Form, AnswersOfOtherPagesAreNotTaken) {
  auto visitor = visitor_at(Screen::question);
  visitor.answers("bank", "x").answers("no-such-field", "x");
  EXPECT_FALSE(visitor.state.answers.contains("bank"));
  EXPECT_FALSE(visitor.state.answers.contains("no-such-field"));
}

TEST(Form, NothingIsSubmittedWithoutBothConsents) {
  auto visitor = visitor_at(Screen::declaration);
  EXPECT_FALSE(visitor.does(Continued{}).effect<SubmitRequest>());
  visitor.does(ConsentSet{true});
  EXPECT_FALSE(visitor.does(Continued{}).effect<SubmitRequest>());
  visitor.does(DeclarationSet{true});
  EXPECT_TRUE(visitor.does(Continued{}).effect<SubmitRequest>());
  EXPECT_EQ(visitor.state.screen, Screen::submitting);
}

TEST(Form, FailedSubmissionKeepsEverything) {
  auto visitor = visitor_at(Screen::submitting);
  const auto answers = visitor.state.answers;
  visitor.does(SubmitFailed{Error{&kTestFault, ""}});
  EXPECT_EQ(visitor.state.screen, Screen::declaration);
  EXPECT_EQ(visitor.state.notice->fault, &kTestFault);
  EXPECT_EQ(visitor.state.answers, answers);
  EXPECT_TRUE(visitor.does(Continued{}).effect<SubmitRequest>());
}

TEST(Form, BrokenStorageIsSaidBeforeTheFirstQuestion) {
  auto visitor = visitor_at(Screen::home);
  visitor.station.storage = hal::Status::fault;
  visitor.does(ServiceChosen{"allowance"});
  EXPECT_EQ(visitor.state.screen, Screen::home);
  ASSERT_TRUE(visitor.state.notice);
  EXPECT_EQ(visitor.state.notice->fault, &kStorageOut);
}

TEST(Form, LanguageChangesWithoutLosingAnAnswer) {
  auto visitor = visitor_at(Screen::question);
  visitor.does(Continued{}).answers("id", "3301");
  const auto before = visitor.state;
  visitor.does(SettingsChanged{{Language::en, TextSize::largest, Palette::contrast_dark}});
  EXPECT_EQ(visitor.state.settings.language, Language::en);
  EXPECT_EQ(visitor.state.answers, before.answers);
  EXPECT_EQ(visitor.state.page, before.page);
}

}  // namespace
}  // namespace yimen::visit
