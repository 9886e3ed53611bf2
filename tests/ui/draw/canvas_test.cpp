#include "ui/draw/canvas.h"

#include <gtest/gtest.h>

namespace yimen::draw {
namespace {

TEST(Canvas, IsBlackAtFirst) {
  const Canvas canvas({3, 2});
  EXPECT_EQ(canvas.at(2, 1), (Colour{0, 0, 0}));
}

TEST(Canvas, GivesBackTheColourItWasFilledWith) {
  Canvas canvas({3, 2});
  canvas.fill({1, 2, 3});
  EXPECT_EQ(canvas.at(0, 0), (Colour{1, 2, 3}));
  EXPECT_EQ(canvas.row(1)[2], 0xFF010203U);
}

TEST(Canvas, MovedCanvasKeepsItsPixels) {
  Canvas canvas({3, 2});
  canvas.fill({9, 8, 7});
  const Canvas moved = std::move(canvas);
  EXPECT_EQ(moved.at(2, 1), (Colour{9, 8, 7}));
}

TEST(Canvas, DrawsIntoMemoryOfSomebodyElse) {
  std::vector<Pixel> memory(4 * 3);
  Canvas canvas({3, 3}, memory.data(), 4);
  canvas.fill({1, 1, 1});
  EXPECT_EQ(memory[2], 0xFF010101U);
  EXPECT_EQ(memory[3], 0U) << "the gap between rows is not the canvas's";
}

TEST(Canvas, HashSeesOnePixelAndTheShape) {
  Canvas a({4, 4});
  Canvas b({4, 4});
  EXPECT_EQ(a.hash(), b.hash());
  b.row(3)[3] ^= 1U;
  EXPECT_NE(a.hash(), b.hash());
  EXPECT_NE(Canvas({2, 8}).hash(), Canvas({8, 2}).hash());
}

}  // namespace
}  // namespace yimen::draw
