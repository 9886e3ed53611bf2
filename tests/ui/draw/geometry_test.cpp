#include "ui/draw/geometry.h"

#include <gtest/gtest.h>

namespace yimen::draw {
namespace {

TEST(Rect, HoldsItsLeftAndTopEdgesButNotTheOthers) {
  const Rect r{10, 20, 30, 40};
  EXPECT_TRUE(r.contains(Point{10, 20}));
  EXPECT_FALSE(r.contains(Point{40, 20}));
  EXPECT_FALSE(r.contains(Point{10, 60}));
}

TEST(Rect, RectanglesThatOnlyTouchDoNotOverlap) {
  const Rect r{0, 0, 10, 10};
  EXPECT_FALSE(r.overlaps({10, 0, 5, 5}));
  EXPECT_TRUE(r.overlaps({9, 9, 5, 5}));
}

TEST(Rect, IntersectionOfDistantRectanglesIsEmpty) {
  EXPECT_TRUE(intersection({0, 0, 10, 10}, {50, 50, 10, 10}).empty());
  EXPECT_EQ(intersection({0, 0, 10, 10}, {5, 6, 10, 10}), (Rect{5, 6, 5, 4}));
}

TEST(Rect, UnionHoldsBoth) {
  const Rect a{0, 0, 10, 10};
  const Rect b{50, 60, 10, 10};
  EXPECT_TRUE(united(a, b).contains(a));
  EXPECT_TRUE(united(a, b).contains(b));
  EXPECT_EQ(united(a, b), (Rect{0, 0, 60, 70}));
}

TEST(Rect, InsetKeepsTheCentre) {
  const Rect r{10, 10, 100, 50};
  EXPECT_EQ(r.inset(5, 10), (Rect{15, 20, 90, 30}));
  EXPECT_EQ(r.inset(7).centre(), r.centre());
}

}  // namespace
}  // namespace yimen::draw
