#include "kiosk/visit/body.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/kiosk/visit/visitor.h"

namespace yimen::visit {
namespace {

using nlohmann::json;

TEST(Body, HoldsPersonAnswersAndTheWordsAgreedTo) {
  auto visitor = visitor_at(Screen::submitting);
  ASSERT_TRUE(visitor_at(Screen::declaration).state.answers.contains("id"));
  const auto body = json::parse(request_body(visitor.state, visitor.world()));
  EXPECT_EQ(body["person"]["name"], "张建华");
  EXPECT_EQ(body["person"]["birth_year"], 1940);
  EXPECT_EQ(body["person"]["assurance"], "named");
  EXPECT_EQ(body["answers"]["id"], kOldPerson);
  EXPECT_EQ(body["agreed"][0]["text"], "同意");
  EXPECT_EQ(body["agreed"][1]["kind"], "declaration");
  EXPECT_TRUE(body["agreed"][1]["agreed"]);
}

TEST(Body, NamesThePersonByATagAndNeverByTheKey) {
  auto visitor = visitor_at(Screen::submitting);
  const auto body = request_body(visitor.state, visitor.world());
  EXPECT_EQ(json::parse(body)["person"]["tag"], kPersonTag);
  EXPECT_EQ(body.find(kPersonKey), std::string::npos);
  visitor.state.identity->person_key.clear();
  EXPECT_FALSE(json::parse(request_body(visitor.state, visitor.world()))["person"].contains("tag"));
}

TEST(Body, LeavesOutAnswersToQuestionsNoLongerAsked) {
  auto visitor = visitor_at(Screen::review);
  visitor.does(ChangeAsked{2})
      .chooses("pay", "bank")
      .does(Continued{})
      .answers("bank", "工商银行")
      .does(Continued{});
  visitor.does(ChangeAsked{2}).chooses("pay", "cash").does(Continued{});
  ASSERT_EQ(visitor.state.screen, Screen::review);
  EXPECT_TRUE(visitor.state.answers.contains("bank")) << "kept, should they change their mind again";
  const auto body = json::parse(request_body(visitor.state, visitor.world()));
  EXPECT_FALSE(body["answers"].contains("bank"));
}

}  // namespace
}  // namespace yimen::visit
