#include <gtest/gtest.h>

#include "tests/kiosk/visit/visitor.h"

namespace yimen::visit {
namespace {

TEST(End, ReceiptIsPrintedByItself) {
  auto visitor = visitor_at(Screen::receipt);
  EXPECT_TRUE(visitor.effect<PrintReceipt>());
  EXPECT_EQ(visitor.state.submitted->printing, Printing::busy);
  visitor.does(PrintDone{});
  EXPECT_EQ(visitor.state.submitted->printing, Printing::done);
}

TEST(End, BrokenPrinterIsSaidAndCanBeTriedAgain) {
  auto visitor = visitor_at(Screen::submitting);
  visitor.station.printer = hal::Status::fault;
  visitor.does(SubmitDone{"YM-1", visitor.clock->wall()});
  EXPECT_FALSE(visitor.effect<PrintReceipt>());
  EXPECT_EQ(visitor.state.submitted->printing, Printing::failed);
  visitor.station.printer = hal::Status::ok;
  EXPECT_TRUE(visitor.does(PrintAsked{}).effect<PrintReceipt>());
  EXPECT_FALSE(visitor.does(PrintAsked{}).effect<PrintReceipt>()) << "one at a time";
}

TEST(End, DeliveryOfThisRequestOnlyIsShown) {
  auto visitor = visitor_at(Screen::receipt);
  EXPECT_EQ(visitor.state.submitted->delivery, Delivery::queued);
  visitor.does(DeliveryChanged{"YM-000000-0000-0000", Delivery::delivered});
  EXPECT_EQ(visitor.state.submitted->delivery, Delivery::queued);
  visitor.does(DeliveryChanged{visitor.state.submitted->number, Delivery::delivered});
  EXPECT_EQ(visitor.state.submitted->delivery, Delivery::delivered);
}

TEST(End, RatingIsSentOnceAndMayBeSkipped) {
  auto visitor = visitor_at(Screen::evaluation);
  visitor.does(Rated{4});
  ASSERT_TRUE(visitor.effect<SubmitEvaluation>());
  EXPECT_EQ(visitor.effect<SubmitEvaluation>()->stars, 4);
  EXPECT_EQ(visitor.effect<SubmitEvaluation>()->service_version, 3);
  EXPECT_EQ(visitor.state.screen, Screen::goodbye);
  EXPECT_FALSE(visitor.does(Rated{5}).effect<SubmitEvaluation>());

  auto skipping = visitor_at(Screen::evaluation);
  skipping.does(Continued{});
  EXPECT_TRUE(skipping.effects.empty());
  EXPECT_EQ(skipping.state.screen, Screen::goodbye);
}

TEST(End, RatingOutOfRangeIsIgnored) {
  for (const int stars : {-1, 0, 6}) {
    auto visitor = visitor_at(Screen::evaluation);
    EXPECT_FALSE(visitor.does(Rated{stars}).effect<SubmitEvaluation>());
  }
}

TEST(End, AnotherServiceKeepsThePersonAndNothingElse) {
  auto visitor = visitor_at(Screen::goodbye);
  visitor.does(AnotherAsked{});
  EXPECT_EQ(visitor.state.screen, Screen::home);
  EXPECT_TRUE(visitor.state.identity);
  EXPECT_TRUE(visitor.state.answers.empty());
  EXPECT_FALSE(visitor.state.submitted);
  EXPECT_FALSE(visitor.state.declared);
}

TEST(End, LateResultsAreIgnored) {
  auto visitor = visitor_at(Screen::home);
  visitor.does(SubmitDone{"YM-1", visitor.clock->wall()})
      .does(PrintDone{})
      .does(PrintFailed{Error{&kTestFault, ""}});
  EXPECT_EQ(visitor.state.screen, Screen::home);
  EXPECT_FALSE(visitor.state.submitted);
}

}  // namespace
}  // namespace yimen::visit
