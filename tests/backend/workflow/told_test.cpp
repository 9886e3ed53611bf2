#include "backend/workflow/told.h"

#include <gtest/gtest.h>

namespace yimen::backend::workflow {
namespace {

TEST(ToldTest, EveryStepEndsInPlainSentencesOfBothLanguages) {
  for (const Step& step : steps()) {
    const Text text = told(step.to, step.action, {"户口簿没有盖章", "The booklet has no stamp"});
    EXPECT_TRUE(text.zh.ends_with("。")) << text.zh;
    EXPECT_TRUE(text.en.ends_with(".")) << text.en;
    EXPECT_EQ(text.zh.find('{'), std::string::npos) << text.zh;
    EXPECT_EQ(text.en.find('{'), std::string::npos) << text.en;
    if (step.needs_reason) {
      EXPECT_NE(text.zh.find("户口簿没有盖章。"), std::string::npos) << text.zh;
      EXPECT_NE(text.en.find("The booklet has no stamp."), std::string::npos) << text.en;
    }
  }
}

TEST(ToldTest, WhatWasNotGrantedIsNotToldAsDone) {
  const Text granted = told(Stage::completed, Action::pass, {});
  const Text refused = told(Stage::completed, Action::decline, {"年龄不到", ""});
  EXPECT_EQ(granted.zh, "办好了。");
  EXPECT_EQ(granted.en, "It is done.");
  EXPECT_EQ(refused.zh.find("办好"), std::string::npos) << refused.zh;
  EXPECT_NE(refused.en.find("年龄不到。"), std::string::npos) << "without English the clerk's Chinese stands";
}

TEST(ToldTest, StopsAreNotDoubled) {
  EXPECT_EQ(told(Stage::completed, Action::pass, {"到一楼3号窗口领证。", "Collect it at window 3."}).zh,
            "办好了。到一楼3号窗口领证。");
}

}  // namespace
}  // namespace yimen::backend::workflow
