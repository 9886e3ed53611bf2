#include "backend/matters/matters.h"

#include <thread>

#include "tests/backend/matters/matters_fixture.h"

namespace yimen::backend {
namespace {

using workflow::Action;
using workflow::Stage;
using Objection = Matters::Objection;

class MattersTest : public MattersFixture {
 protected:
  void expect_stage(const Matters::Outcome& outcome, Stage stage) {
    ASSERT_TRUE(std::holds_alternative<Matter>(outcome));
    EXPECT_EQ(std::get<Matter>(outcome).stage, stage);
  }
  void expect_objection(const Matters::Outcome& outcome, Objection objection) {
    ASSERT_TRUE(std::holds_alternative<Objection>(outcome));
    EXPECT_EQ(std::get<Objection>(outcome), objection);
  }
};
INSTANTIATE_TEST_SUITE_P(On, MattersTest, kDialects, name_of_dialect);

TEST_P(MattersTest, ARequestGoesToItsHomeDistrictsOfficeWhereverItWasHandedIn) {
  const Matter matter = standing(hand_in());
  EXPECT_EQ(matter.office, "xihu");
  EXPECT_EQ(matter.stage, Stage::received);
  EXPECT_EQ(matter.due_on, "2026-11-27");
  EXPECT_FALSE(matter.next_step.zh.empty());
}

TEST_P(MattersTest, TheWholeWayIsInTheHistory) {
  const auto request = hand_in();
  expect_stage(take(request, kWindow, Action::accept), Stage::accepted);
  expect_stage(take(request, kWindow, Action::pass), Stage::first_review);
  clock_.advance(std::chrono::hours(24));
  expect_stage(take(request, kFirst, Action::pass), Stage::review);
  expect_stage(take(request, kReviewer, Action::pass), Stage::approval);
  expect_stage(take(request, kApprover, Action::pass, {"到3号窗口领证", ""}), Stage::completed);
  const auto history = matters_.history(request.key).value();
  ASSERT_EQ(history.size(), 5U);
  EXPECT_EQ(history[2].person, "f");
  EXPECT_EQ(history[2].at - history[1].at, std::chrono::hours(24));
  EXPECT_EQ(history[4].to, Stage::completed);
  EXPECT_EQ(history[4].note.zh, "到3号窗口领证");
  EXPECT_EQ(standing(request).next_step.zh, "办好了。到3号窗口领证。");
  EXPECT_EQ(standing(request).due_on, "");
}

TEST_P(MattersTest, WhatMayNotBeDoneChangesNothing) {
  const auto request = hand_in();
  expect_objection(take(request, kWindow, Action::pass), Objection::wrong_stage);
  expect_objection(take(request, {"w", "gongshu", workflow::Level::approve}, Action::accept),
                   Objection::other_office);
  expect_objection(take(request, kWindow, Action::send_back), Objection::no_reason);
  expect_stage(take(request, kApprover, Action::accept), Stage::accepted);
  expect_stage(take(request, kWindow, Action::pass), Stage::first_review);
  expect_objection(take(request, kWindow, Action::pass), Objection::level_too_low);
  expect_objection(take(request, kApprover, Action::pass), Objection::own_work);
  Submission unknown = request;
  unknown.receipt = receipt_number(random_, clock_.wall());
  expect_objection(take(unknown, kWindow, Action::accept), Objection::not_found);
  EXPECT_EQ(matters_.history(request.key)->size(), 2U);
  EXPECT_EQ(standing(request).steps, 2);
}

TEST_P(MattersTest, AStepIsForWhatThePersonSaw) {
  const auto request = hand_in();
  take(request, kWindow, Action::accept);
  const auto outcome =
      matters_.take(kWindow, {request.receipt, "", Action::send_back, {"缺盖章", ""}, Stage::received});
  expect_objection(*outcome, Objection::overtaken);
}

TEST_P(MattersTest, OfManyAtOnceOneIsTheFirst) {
  const auto request = hand_in();
  take(request, kWindow, Action::accept);
  take(request, kWindow, Action::pass);
  std::vector<Matters::Outcome> outcomes(8, Objection::not_found);
  std::vector<std::thread> people;
  for (std::size_t i = 0; i < outcomes.size(); ++i)
    people.emplace_back([&, i] {
      const workflow::Person person{"f" + std::to_string(i), "xihu", workflow::Level::approve};
      outcomes[i] =
          matters_.take(person, {request.receipt, "", Action::pass, {}, Stage::first_review}).value();
    });
  for (auto& person : people) person.join();
  int taken = 0;
  for (const auto& outcome : outcomes) {
    if (std::holds_alternative<Matter>(outcome))
      ++taken;
    else
      expect_objection(outcome, Objection::overtaken);
  }
  EXPECT_EQ(taken, 1);
  EXPECT_EQ(standing(request).stage, Stage::review);
  EXPECT_EQ(matters_.history(request.key)->size(), 3U);
}

TEST_P(MattersTest, TwoUnderOneNumberNeedTheKey) {
  const auto first = hand_in();
  Submission second = submission();
  second.receipt = first.receipt;
  hand_in(second);
  expect_objection(take(first, kWindow, Action::accept), Objection::ambiguous);
  expect_stage(*matters_.take(kWindow, {second.receipt, second.key, Action::accept, {}, std::nullopt}),
               Stage::accepted);
  EXPECT_EQ(standing(first).stage, Stage::received);
}

class ReturnedTest : public MattersTest {
 protected:
  Submission returned(const std::string& person_tag = "") {
    Submission request = submission();
    request.person_tag = person_tag;
    hand_in(request);
    take(request, kWindow, Action::send_back, {"缺户口簿", ""});
    return request;
  }
  Submission addition_to(const Submission& request, const std::string& person_tag = "") {
    Submission addition = submission();
    addition.refers_to = request.receipt;
    addition.person_tag = person_tag;
    addition.area = "110101";
    addition.terminal = "t-2";
    return hand_in(addition);
  }
};
INSTANTIATE_TEST_SUITE_P(On, ReturnedTest, kDialects, name_of_dialect);

TEST_P(ReturnedTest, WhatWasMissingPutsItBackToAccepted) {
  const auto request = returned();
  clock_.advance(std::chrono::hours(72));
  const auto addition = addition_to(request);
  const Matter matter = standing(request);
  EXPECT_EQ(matter.stage, Stage::accepted);
  EXPECT_EQ(matter.due_on, "2026-11-24");
  EXPECT_EQ(matters_.history(request.key)->back().action, Action::resubmit);
  EXPECT_EQ(standing(addition).office, "xihu") << "where the first one is, whatever the second one says";
}

TEST_P(ReturnedTest, BothReceiptsThenTellTheSame) {
  const auto request = returned();
  const auto addition = addition_to(request);
  take(addition, kWindow, Action::pass);
  EXPECT_EQ(standing(request).stage, Stage::first_review)
      << "a step under either number is the same request's";
  EXPECT_EQ(standing(addition).stage, Stage::first_review);
  EXPECT_EQ(standing(addition).next_step, standing(request).next_step);
}

TEST_P(ReturnedTest, WhatIsNotWaitedForIsARequestOfItsOwn) {
  const auto request = hand_in();
  const auto addition = addition_to(request);
  EXPECT_EQ(standing(request).stage, Stage::received);
  EXPECT_EQ(standing(addition).follows, "");
  EXPECT_EQ(standing(addition).office, "city") << "by its own area";
}

TEST_P(ReturnedTest, SomebodyElseCannotBringItBack) {
  const auto request = returned("aa");
  addition_to(request, "bb");
  EXPECT_EQ(standing(request).stage, Stage::returned);
  addition_to(request, "aa");
  EXPECT_EQ(standing(request).stage, Stage::accepted);
}

TEST_P(MattersTest, APersonsRequestsNewestFirst) {
  Submission first = submission();
  first.person_tag = "aa";
  hand_in(first);
  clock_.advance(std::chrono::hours(1));
  Submission second = submission();
  second.person_tag = "aa";
  hand_in(second);
  hand_in();
  const auto found = matters_.of_person("aa").value();
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].key, second.key);
  EXPECT_TRUE(matters_.of_person("")->empty()) << "nobody is not a person";
}

TEST_P(MattersTest, WhatCameBeforeThereWereOfficesIsTakenIn) {
  Store before(*database_);
  const auto request = submission();
  ASSERT_TRUE(before.put(request));
  ASSERT_TRUE(matters_.adopt());
  EXPECT_EQ(standing(request).stage, Stage::received);
  ASSERT_TRUE(matters_.adopt());
  EXPECT_EQ(matters_.with_receipt(request.receipt)->size(), 1U);
}

TEST_P(MattersTest, EvaluationsAreNoMatters) {
  Submission evaluation = submission();
  evaluation.kind = "evaluation";
  hand_in(evaluation);
  EXPECT_TRUE(matters_.with_receipt(evaluation.receipt)->empty());
}

}  // namespace
}  // namespace yimen::backend
