#include "kiosk/visit/signature.h"

#include <gmock/gmock.h>

namespace yimen::visit {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Signature, StrokesBecomePathsInTheFieldsProportions) {
  PenDrawing drawing;
  draw_on(drawing, {{{0, 0}, true}, {{1, 1}, false}, {{0.5F, 0.25F}, true}});
  const std::string svg = svg_of(drawing);
  EXPECT_THAT(svg, HasSubstr(R"(viewBox="0 0 1000 400")"));
  EXPECT_THAT(svg, HasSubstr(R"(d="M0 0L1000 400M500 100h0")"));
}

TEST(Signature, WhatGoesOnContinuesTheStrokeBegunBefore) {
  PenDrawing drawing;
  draw_on(drawing, {{{0, 0}, true}});
  draw_on(drawing, {{{1, 1}, false}});
  ASSERT_EQ(drawing.size(), 1U);
  EXPECT_EQ(drawing[0].size(), 2U);
}

TEST(Signature, ALateStepWithoutABeginningIsAStrokeOfItsOwn) {
  PenDrawing drawing;
  draw_on(drawing, {{{0.5F, 0.5F}, false}});
  EXPECT_EQ(drawing.size(), 1U);
}

TEST(Signature, AnHourOfScribblingStaysSmall) {
  PenDrawing drawing;
  for (int i = 0; i < 100'000; ++i) draw_on(drawing, {{{0.123F, 0.456F}, i % 100 == 0}});
  EXPECT_LT(svg_of(drawing).size(), 100'000U);
  EXPECT_THAT(svg_of(drawing), Not(HasSubstr("nan")));
}

}  // namespace
}  // namespace yimen::visit
