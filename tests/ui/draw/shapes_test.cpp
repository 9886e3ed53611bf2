#include "ui/draw/shapes.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/ui/draw/scene.h"
#include "ui/draw/fixed.h"

namespace yimen::draw {
namespace {

using test::ink;
using test::kRed;
using test::Stage;

TEST(Fixed, RoundsToTheNearestSubpixelOnBothSidesOfZero) {
  EXPECT_EQ(to_fixed(1.5F), 384);
  EXPECT_EQ(to_fixed(-1.5F), -384);
  EXPECT_EQ(to_fixed(-0.001F), 0);
  EXPECT_EQ(to_fixed(1e30F), to_fixed(16000));
  EXPECT_EQ(to_fixed(-1e30F), to_fixed(-16000));
  EXPECT_EQ(to_fixed(std::numeric_limits<float>::quiet_NaN()), to_fixed(-16000));
}

TEST(Fixed, APixelBelongsToAShapeThatCoversItsCentre) {
  EXPECT_EQ(first_pixel(to_fixed(3.0F)), 3);
  EXPECT_EQ(first_pixel(to_fixed(3.5F)), 3);
  EXPECT_EQ(first_pixel(to_fixed(3.51F)), 4);
  EXPECT_EQ(first_pixel(to_fixed(-0.6F)), -1);
}

TEST(Shapes, ARectangleFillsExactlyItsPixels) {
  Stage stage({100, 100});
  stage.frame([](ImDrawList& list) { list.AddRectFilled({10, 20}, {30, 50}, ink(kRed)); });
  for (int y = 0; y < 100; ++y) {
    for (int x = 0; x < 100; ++x) {
      const bool inside = x >= 10 && x < 30 && y >= 20 && y < 50;
      ASSERT_EQ(stage.canvas.at(x, y), inside ? kRed : stage.ground) << x << ' ' << y;
    }
  }
}

TEST(Shapes, ARoundRectangleIsFullInsideAndSoftOnlyAtItsCorners) {
  Stage stage({100, 100});
  stage.frame([](ImDrawList& list) { list.AddRectFilled({10, 10}, {90, 90}, ink(kRed), 20); });
  EXPECT_EQ(stage.canvas.at(50, 10), kRed);
  EXPECT_EQ(stage.canvas.at(50, 9), stage.ground);
  EXPECT_EQ(stage.canvas.at(89, 50), kRed);
  EXPECT_EQ(stage.canvas.at(90, 50), stage.ground);
  EXPECT_EQ(stage.canvas.at(10, 10), stage.ground);
  int soft = 0;
  for (int x = 10; x < 30; ++x)
    soft += stage.canvas.at(x, 12) != kRed && stage.canvas.at(x, 12) != stage.ground ? 1 : 0;
  EXPECT_GE(soft, 1);
  EXPECT_LE(soft, 6);
}

TEST(Shapes, ACircleHasTheAreaOfACircle) {
  Stage stage({200, 200});
  stage.ground = {0, 0, 0};
  stage.frame([](ImDrawList& list) { list.AddCircleFilled({100, 100}, 80, IM_COL32_WHITE); });
  double covered = 0;
  for (int y = 0; y < 200; ++y) {
    for (int x = 0; x < 200; ++x) covered += stage.canvas.at(x, y).g / 255.0;
  }
  EXPECT_NEAR(covered, 3.14159 * 80 * 80, 0.01 * 3.14159 * 80 * 80);
}

// Shapes in one half-transparent ink that share edges: a seam would be darker, a gap lighter.
TEST(Shapes, NeighboursShareNoPixelAndLeaveNone) {
  std::mt19937 random(3);
  const auto any = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)) * 64; };
  for (int round = 0; round < 200; ++round) {
    Canvas canvas({64, 64});
    canvas.fill({0, 0, 0});
    const Ink half = 0x80FFFFFFU;
    const auto corner = [&](int x, int y) { return Corner{x, y, half, 0, 0}; };
    const int far = 64 * kSubpixels;
    const std::array rim{corner(-256, -256), corner(far + 256, -256), corner(far + 256, far + 256),
                         corner(-256, far + 256)};
    const Corner hub = corner(any(256), any(256));
    for (std::size_t i = 0; i < rim.size(); ++i) {
      const std::array triangle{hub, rim[i], rim[(i + 1) % rim.size()]};
      shade_mesh(canvas, {0, 0, 64, 64}, triangle, nullptr);
    }
    for (int y = 0; y < 64; ++y) {
      for (int x = 0; x < 64; ++x) ASSERT_EQ(canvas.at(x, y), (Colour{128, 128, 128})) << x << ' ' << y;
    }
  }
}

TEST(Shapes, APolygonCoversOnlyWhatItFills) {
  const auto corner = [](int x, int y) { return Corner{x * kSubpixels, y * kSubpixels, kWhite, 0, 0}; };
  const std::array octagon{corner(20, 0),  corner(40, 0),  corner(60, 20), corner(60, 40),
                           corner(40, 60), corner(20, 60), corner(0, 40),  corner(0, 20)};
  EXPECT_TRUE(polygon_covers({10, 10, 50, 50}, octagon));
  EXPECT_TRUE(polygon_covers({20, 0, 40, 60}, octagon));
  EXPECT_FALSE(polygon_covers({0, 0, 60, 60}, octagon));
  EXPECT_FALSE(polygon_covers({10, 10, 50, 56}, octagon)) << "its lower corners are cut off";
  EXPECT_FALSE(polygon_covers({9, 9, 50, 50}, octagon));
}

TEST(Shapes, AGradientRunsEvenly) {
  Stage stage({256, 64});
  stage.frame([](ImDrawList& list) {
    const ImU32 left = IM_COL32(0, 100, 255, 255);
    const ImU32 right = IM_COL32(255, 100, 0, 255);
    list.AddRectFilledMultiColor({0, 0}, {256, 64}, left, right, right, left);
  });
  for (int x = 0; x < 256; ++x) {
    EXPECT_NEAR(stage.canvas.at(x, 30).r, x, 1);
    EXPECT_NEAR(stage.canvas.at(x, 30).b, 255 - x, 1);
    EXPECT_EQ(stage.canvas.at(x, 30).g, 100);
  }
}

TEST(Shapes, AShapeThatIsNotConvexKeepsItsHollow) {
  Stage stage({100, 100});
  stage.frame([](ImDrawList& list) {
    const std::array<ImVec2, 5> arrow{{{10, 10}, {90, 10}, {50, 40}, {90, 90}, {10, 90}}};
    list.AddConcavePolyFilled(arrow.data(), 5, ink(kRed));
  });
  EXPECT_EQ(stage.canvas.at(85, 40), stage.ground);
  EXPECT_EQ(stage.canvas.at(30, 50), kRed);
  EXPECT_EQ(stage.canvas.at(80, 13), kRed);
}

TEST(Shapes, SliversAndShapesFarOutsideDoNoHarm) {
  Stage stage({64, 64});
  stage.frame([](ImDrawList& list) {
    list.AddTriangleFilled({-1e9F, -1e9F}, {1e9F, 0}, {0, 1e9F}, ink(kRed));
    list.AddTriangleFilled({0, 0}, {64, 0.001F}, {32, 0.0005F}, ink(kRed));
    list.AddTriangleFilled({10, 10}, {10, 10}, {10, 10}, ink(kRed));
    list.AddRectFilled({-500, -500}, {-100, -100}, ink(kRed));
  });
  EXPECT_EQ(stage.canvas.size(), (Size{64, 64}));
}

}  // namespace
}  // namespace yimen::draw
