#include "ui/draw/picture.h"

#include <gtest/gtest.h>

#include "tests/ui/draw/scene.h"

namespace yimen::draw {
namespace {

using test::Stage;

std::vector<std::uint8_t> one_colour(Size size, std::uint8_t a, std::uint8_t b, std::uint8_t c) {
  std::vector<std::uint8_t> bytes;
  for (int i = 0; i < size.w * size.h; ++i) bytes.insert(bytes.end(), {a, b, c});
  return bytes;
}

test::Drawing showing(const Picture& picture, ImVec2 from, ImVec2 to) {
  return [&picture, from, to](ImDrawList& list) { list.AddImage(picture.id(), from, to); };
}

TEST(Picture, TakesBothOrdersOfColours) {
  Picture picture({2, 2});
  ASSERT_TRUE(picture.set_bgr(one_colour({2, 2}, 1, 2, 3), 6));
  EXPECT_EQ(picture.row(1)[1], 0xFF030201U);
  ASSERT_TRUE(picture.set_rgb(one_colour({2, 2}, 1, 2, 3), 6));
  EXPECT_EQ(picture.row(1)[1], 0xFF010203U);
}

TEST(Picture, RefusesTooFewBytesAndKeepsWhatItHad) {
  Picture picture({4, 4});
  ASSERT_TRUE(picture.set_rgb(one_colour({4, 4}, 9, 9, 9), 12));
  const auto version = picture.version();
  EXPECT_FALSE(picture.set_rgb(one_colour({4, 3}, 1, 1, 1), 12));
  EXPECT_FALSE(picture.set_rgb(one_colour({4, 4}, 1, 1, 1), 11));
  EXPECT_EQ(picture.version(), version);
  EXPECT_EQ(picture.row(0)[0], 0xFF090909U);
}

TEST(Picture, ANewFrameRedrawsOnlyWhereItIsShown) {
  Stage stage({640, 640});
  Picture picture({100, 100});
  const auto drawing = showing(picture, {130, 130}, {190, 190});
  stage.frame(drawing);
  EXPECT_TRUE(stage.frame(drawing).empty());
  ASSERT_TRUE(picture.set_rgb(one_colour({100, 100}, 200, 10, 10), 300));
  EXPECT_EQ(stage.frame(drawing), (std::vector<Rect>{{128, 128, 64, 64}}));
  EXPECT_EQ(stage.canvas.at(160, 160), (Colour{200, 10, 10}));
}

TEST(Picture, IsCopiedExactlyAtItsOwnSize) {
  Stage stage({64, 64});
  Picture picture({3, 1});
  const std::vector<std::uint8_t> rgb{10, 0, 0, 0, 20, 0, 0, 0, 30};
  ASSERT_TRUE(picture.set_rgb(rgb, 9));
  stage.frame(showing(picture, {5, 7}, {8, 8}));
  EXPECT_EQ(stage.canvas.at(5, 7), (Colour{10, 0, 0}));
  EXPECT_EQ(stage.canvas.at(6, 7), (Colour{0, 20, 0}));
  EXPECT_EQ(stage.canvas.at(7, 7), (Colour{0, 0, 30}));
  EXPECT_EQ(stage.canvas.at(8, 7), stage.ground);
}

TEST(Picture, IsMirroredWhereAskedTo) {
  Stage stage({64, 64});
  Picture picture({2, 1});
  const std::vector<std::uint8_t> rgb{255, 0, 0, 0, 0, 255};
  ASSERT_TRUE(picture.set_rgb(rgb, 6));
  stage.frame([&](ImDrawList& list) { list.AddImage(picture.id(), {0, 0}, {20, 10}, {1, 0}, {0, 1}); });
  EXPECT_EQ(stage.canvas.at(1, 5), (Colour{0, 0, 255}));
  EXPECT_EQ(stage.canvas.at(18, 5), (Colour{255, 0, 0}));
}

TEST(Picture, IsMixedSmoothlyWhereItIsEnlarged) {
  Stage stage({64, 64});
  Picture picture({2, 1});
  const std::vector<std::uint8_t> rgb{0, 0, 0, 200, 200, 200};
  ASSERT_TRUE(picture.set_rgb(rgb, 6));
  stage.frame(showing(picture, {0, 0}, {40, 4}));
  int last = -1;
  for (int x = 0; x < 40; ++x) {
    EXPECT_GE(stage.canvas.at(x, 2).r, last);
    EXPECT_LE(stage.canvas.at(x, 2).r - std::max(last, 0), 15) << "no step at " << x;
    last = stage.canvas.at(x, 2).r;
  }
  EXPECT_EQ(stage.canvas.at(0, 2).r, 0);
  EXPECT_EQ(last, 200);
}

TEST(Picture, WithRoundCornersShowsTheSamePixelsInside) {
  Stage stage({128, 128});
  Picture picture({64, 64});
  ASSERT_TRUE(picture.set_rgb(one_colour({64, 64}, 40, 80, 120), 192));
  stage.frame([&](ImDrawList& list) {
    list.AddImageRounded(picture.id(), {10, 10}, {110, 110}, {0, 0}, {1, 1}, IM_COL32_WHITE, 20);
  });
  EXPECT_EQ(stage.canvas.at(60, 60), (Colour{40, 80, 120}));
  EXPECT_EQ(stage.canvas.at(11, 11), stage.ground) << "a corner is cut off";
}

TEST(Picture, WithRoundCornersIsScaledAsWithoutThem) {
  Stage stage({128, 128});
  Picture picture({16, 16});
  std::vector<std::uint8_t> rgb(16 * 16 * 3);
  for (std::size_t i = 0; i < rgb.size(); ++i) rgb[i] = static_cast<std::uint8_t>(i * 37);
  ASSERT_TRUE(picture.set_rgb(rgb, 48));
  stage.frame(showing(picture, {10, 10}, {110, 110}));
  const Colour square = stage.canvas.at(45, 77);
  stage.frame([&](ImDrawList& list) {
    list.AddImageRounded(picture.id(), {10, 10}, {110, 110}, {0, 0}, {1, 1}, IM_COL32_WHITE, 20);
  });
  const Colour round = stage.canvas.at(45, 77);
  EXPECT_NEAR(square.r, round.r, 4);
  EXPECT_NEAR(square.g, round.g, 4);
  EXPECT_NEAR(square.b, round.b, 4);
}

TEST(Picture, AnEmptyPictureDrawsNothing) {
  Stage stage({64, 64});
  Picture picture;
  stage.frame(showing(picture, {0, 0}, {40, 40}));
  EXPECT_EQ(stage.canvas.at(20, 20), stage.ground);
}

}  // namespace
}  // namespace yimen::draw
