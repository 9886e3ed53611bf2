#include "backend/workflow/steps.h"

#include <gtest/gtest.h>

#include <set>

namespace yimen::backend::workflow {
namespace {

const Person kWindow{"w", "xihu", Level::accept};
const Person kFirst{"f", "xihu", Level::first_review};
const Person kReviewer{"r", "xihu", Level::review};
const Person kApprover{"a", "xihu", Level::approve};

TEST(StepsTest, TheStraightWayTakesFourPeople) {
  std::vector<Taken> history;
  Stage stage = Stage::received;
  const std::vector<std::pair<Person, Action>> way{{kWindow, Action::accept},
                                                   {kWindow, Action::pass},
                                                   {kFirst, Action::pass},
                                                   {kReviewer, Action::pass},
                                                   {kApprover, Action::pass}};
  std::vector<Stage> seen;
  for (const auto& [person, action] : way) {
    const auto step = decide(action, person, {stage, "xihu", history});
    ASSERT_TRUE(step) << person.id;
    history.push_back({person.id, step->level.value()});
    seen.push_back(stage = step->to);
  }
  EXPECT_EQ(seen, (std::vector{Stage::accepted, Stage::first_review, Stage::review, Stage::approval,
                               Stage::completed}));
}

TEST(StepsTest, EachLevelMayDoItsOwnAndLowerStepsButNoHigherOne) {
  const std::vector<Person> people{kWindow, kFirst, kReviewer, kApprover};
  for (const Step& step : steps()) {
    if (!step.level) continue;
    for (const Person& person : people) {
      const auto decided = decide(step.action, person, {step.from, "xihu", {}});
      if (person.level >= *step.level)
        EXPECT_TRUE(decided && decided->to == step.to) << name_of(step.from) << person.id;
      else
        EXPECT_EQ(decided.error(), Refusal::level_too_low) << name_of(step.from) << person.id;
    }
  }
}

TEST(StepsTest, NobodyPassesTheirOwnWork) {
  const std::vector<Taken> history{{"a", Level::accept}, {"r", Level::first_review}};
  EXPECT_EQ(decide(Action::pass, kApprover, {Stage::approval, "xihu", history}).error(), Refusal::own_work);
  EXPECT_EQ(decide(Action::pass, kReviewer, {Stage::review, "xihu", history}).error(), Refusal::own_work);
  EXPECT_TRUE(decide(Action::pass, {"b", "xihu", Level::approve}, {Stage::approval, "xihu", history}));
}

TEST(StepsTest, TheSameLevelTwiceIsNoOwnWork) {
  const std::vector<Taken> history{{"w", Level::accept}};
  EXPECT_TRUE(decide(Action::pass, kWindow, {Stage::accepted, "xihu", history}));
}

TEST(StepsTest, AnotherOfficeHasNoSay) {
  const Person elsewhere{"w", "gongshu", Level::approve};
  for (const Step& step : steps())
    EXPECT_EQ(decide(step.action, elsewhere, {step.from, "xihu", {}}).error(), Refusal::other_office);
}

TEST(StepsTest, WhatIsNotInTheTableCannotBeDone) {
  std::set<std::pair<Action, Stage>> allowed;
  for (const Step& step : steps()) {
    if (step.level) {
      EXPECT_TRUE(allowed.emplace(step.action, step.from).second) << "one row a step";
    }
  }
  for (const Stage stage : kStages) {
    for (const Action action :
         {Action::accept, Action::pass, Action::send_back, Action::decline, Action::resubmit}) {
      if (allowed.contains({action, stage})) continue;
      EXPECT_EQ(decide(action, kApprover, {stage, "xihu", {}}).error(), Refusal::wrong_stage)
          << name_of(action) << " at " << name_of(stage);
    }
  }
}

TEST(StepsTest, FinalStagesAreNotLeftAndEveryOtherStageCanReachOne) {
  std::set<Stage> ends{Stage::completed, Stage::declined};
  for (std::size_t round = 0; round < kStages.size(); ++round)
    for (const Step& step : steps())
      if (ends.contains(step.to)) ends.insert(step.from);
  EXPECT_EQ(ends.size(), kStages.size());
  for (const Step& step : steps()) EXPECT_FALSE(is_final(step.from));
}

TEST(StepsTest, OnlyTheCitizenLeavesReturned) {
  EXPECT_EQ(resubmission().from, Stage::returned);
  EXPECT_EQ(resubmission().to, Stage::accepted);
  for (const Step& step : steps()) EXPECT_EQ(step.from == Stage::returned, !step.level) << name_of(step.from);
}

TEST(StageTest, NamesGoBothWays) {
  for (const Stage stage : kStages) EXPECT_EQ(stage_named(name_of(stage)), stage);
  for (const Level level : {Level::accept, Level::first_review, Level::review, Level::approve})
    EXPECT_EQ(level_named(name_of(level)), level);
  for (const Step& step : steps()) EXPECT_EQ(action_named(name_of(step.action)), step.action);
  EXPECT_EQ(action_named("return"), Action::send_back);
  EXPECT_FALSE(stage_named(""));
  EXPECT_FALSE(level_named("Accept"));
  EXPECT_FALSE(action_named("accept "));
}

}  // namespace
}  // namespace yimen::backend::workflow
