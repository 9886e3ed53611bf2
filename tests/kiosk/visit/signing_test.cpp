// From the declaration to the submission where a signature is wanted.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/kiosk/visit/visitor.h"

namespace yimen::visit {
namespace {

using nlohmann::json;

class SigningTest : public testing::Test {
 protected:
  SigningTest() : visitor(visitor_at(Screen::declaration)) {
    visitor.services_want_signatures().does(ConsentSet{true}).does(DeclarationSet{true});
  }
  const SubmitRequest* submission() const { return visitor.effect<SubmitRequest>(); }
  const Signed stroke{{PenStep{{0, 0}, true}, PenStep{{1, 1}, false}}};
  Visitor visitor;
};

TEST_F(SigningTest, TheDeclarationLeadsToTheSignature) {
  visitor.does(Continued{});
  EXPECT_EQ(visitor.state.screen, Screen::signature);
  EXPECT_EQ(submission(), nullptr);
  visitor.does(WentBack{});
  EXPECT_EQ(visitor.state.screen, Screen::declaration);
}

TEST_F(SigningTest, NothingIsSubmittedBeforeBothPromises) {
  visitor.does(DeclarationSet{false}).does(Continued{});
  EXPECT_EQ(visitor.state.screen, Screen::declaration);
}

TEST_F(SigningTest, TheSignatureGoesWithTheRequest) {
  visitor.does(Continued{}).does(stroke).does(Continued{});
  ASSERT_NE(submission(), nullptr);
  ASSERT_EQ(submission()->papers.size(), 1U);
  EXPECT_EQ(submission()->papers[0].media_type, "image/svg+xml");
  EXPECT_THAT(submission()->papers[0].content, testing::HasSubstr("M0 0L1000 400"));
  EXPECT_EQ(json::parse(submission()->body).at("signature"), "signature");
}

TEST_F(SigningTest, AnEmptyFieldIsNotSubmittedByMistake) {
  visitor.does(Continued{}).does(Continued{});
  EXPECT_EQ(visitor.state.screen, Screen::signature);
}

TEST_F(SigningTest, WhatWasClearedIsGone) {
  visitor.does(Continued{}).does(stroke).does(SignatureCleared{}).does(Continued{});
  EXPECT_EQ(visitor.state.screen, Screen::signature);
  EXPECT_TRUE(visitor.state.signature.empty());
}

TEST_F(SigningTest, WhoCannotWriteIsNotHeldUpAndTheOfficeIsTold) {
  visitor.does(Continued{}).does(SigningDeclined{});
  ASSERT_NE(submission(), nullptr);
  EXPECT_TRUE(submission()->papers.empty());
  EXPECT_EQ(json::parse(submission()->body).at("signature"), "not given");
}

TEST_F(SigningTest, AFailedSubmissionKeepsTheSignature) {
  visitor.does(Continued{}).does(stroke).does(Continued{}).does(SubmitFailed{{&kTestFault, ""}});
  EXPECT_EQ(visitor.state.screen, Screen::signature);
  EXPECT_FALSE(visitor.state.signature.empty());
  EXPECT_TRUE(visitor.state.notice);
}

TEST_F(SigningTest, TheNextServiceBeginsWithoutIt) {
  visitor.does(Continued{}).does(stroke).does(Continued{}).does(SubmitDone{"YM-1", {}});
  visitor.does(Continued{}).does(Rated{5}).does(AnotherAsked{});
  EXPECT_TRUE(visitor.state.signature.empty());
}

}  // namespace
}  // namespace yimen::visit
