#include "ui/draw/rasteriser.h"

#include <gmock/gmock.h>

#include <array>
#include <random>

#include "tests/ui/draw/scene.h"
#include "ui/draw/picture.h"

namespace yimen::draw {
namespace {

using test::Drawing;
using test::ink;
using test::kRed;
using test::same_pixels;
using test::Stage;
using testing::ElementsAre;
using testing::IsEmpty;

// Frames of shapes of all kinds, of which each differs from the last one in a few.
class RandomScene {
 public:
  explicit RandomScene(unsigned seed) : random_(seed), picture_({50, 40}) {
    for (int i = 0; i < 60; ++i) shapes_.push_back(shape());
  }

  void change() {
    for (int i = 0; i < 3; ++i) shapes_[random_() % shapes_.size()] = shape();
    if (random_() % 4 == 0) repaint();
  }

  void draw(ImDrawList& list) const {
    for (const auto& shape : shapes_) shape(list);
  }

 private:
  float number(float limit) { return static_cast<float>(random_() % 10000) / 10000 * limit; }
  ImVec2 place() { return {number(640) - 40, number(480) - 40}; }
  ImU32 colour() {
    const unsigned alpha = random_() % 2 == 0 ? 255 : random_() % 256;
    return IM_COL32(random_() % 256, random_() % 256, random_() % 256, alpha);
  }
  void repaint() {
    std::vector<std::uint8_t> bytes(50 * 40 * 3);
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random_());
    picture_.set_rgb(bytes, 150);
  }

  Drawing shape() {
    const ImVec2 a = place();
    const ImVec2 b{a.x + number(200), a.y + number(200)};
    const ImVec2 c = place();
    const ImU32 ink = colour();
    const float round = number(20);
    const float corner = random_() % 2 == 0 ? 0 : round;  // of pictures
    switch (random_() % 8) {
      case 0: return [=](ImDrawList& l) { l.AddRectFilled(a, b, ink); };
      case 1: return [=](ImDrawList& l) { l.AddRectFilled(a, b, ink, round); };
      case 2: return [=](ImDrawList& l) { l.AddRect(a, b, ink, round, 0, round / 3); };
      case 3: return [=](ImDrawList& l) { l.AddTriangleFilled(a, b, c, ink); };
      case 4: return [=](ImDrawList& l) { l.AddCircleFilled(a, 2 + round * 3, ink); };
      case 5: return [=](ImDrawList& l) { l.AddText(a, ink, "yimen 2026"); };
      case 6:
        return [=, this](ImDrawList& l) {
          l.AddImageRounded(picture_.id(), a, b, {0, 0}, {1, 1}, ink, corner);
        };
      default: {
        const ImU32 other = colour();
        return [=](ImDrawList& l) {
          l.PushClipRect({a.x + 10, a.y + 10}, b, true);
          l.AddRectFilledMultiColor(a, c, ink, other, ink, other);
          l.PopClipRect();
        };
      }
    }
  }

  std::mt19937 random_;
  Picture picture_;
  std::vector<Drawing> shapes_;
};

TEST(Rasteriser, APartialRedrawGivesTheSameAsAFullOne) {
  for (unsigned seed = 0; seed < 12; ++seed) {
    Stage stage({600, 430});
    RandomScene scene(seed);
    const Drawing drawing = [&](ImDrawList& list) { scene.draw(list); };
    for (int frame = 0; frame < 12; ++frame) {
      stage.frame(drawing);
      ASSERT_TRUE(same_pixels(stage.canvas, stage.whole(drawing))) << "seed " << seed << " frame " << frame;
      scene.change();
    }
  }
}

TEST(Rasteriser, NothingOutsideTheDamageChanges) {
  Stage stage({600, 430});
  RandomScene scene(99);
  const Drawing drawing = [&](ImDrawList& list) { scene.draw(list); };
  stage.frame(drawing);
  for (int frame = 0; frame < 20; ++frame) {
    const Canvas before = stage.whole(drawing);
    scene.change();
    const auto damage = stage.frame(drawing);
    for (int y = 0; y < 430; ++y) {
      for (int x = 0; x < 600; ++x) {
        if (stage.canvas.at(x, y) == before.at(x, y)) continue;
        const Point pixel{static_cast<float>(x), static_cast<float>(y)};
        ASSERT_TRUE(std::ranges::any_of(damage, [&](const Rect& r) { return r.contains(pixel); }));
      }
    }
  }
}

TEST(Rasteriser, TheSameSceneIsTheSamePictureInEveryRun) {
  std::array<std::uint64_t, 2> hashes{};
  for (auto& hash : hashes) {
    Stage stage({600, 430});
    RandomScene scene(5);
    stage.frame([&](ImDrawList& list) { scene.draw(list); });
    hash = stage.canvas.hash();
  }
  EXPECT_EQ(hashes[0], hashes[1]);
}

// Geometry alone, no fonts: so the number holds on every machine. A change of the renderer that is meant may
// change it.
TEST(Rasteriser, APictureOfShapesIsTheSameOnEveryMachine) {
  Stage stage({200, 200});
  stage.frame([](ImDrawList& list) {
    list.AddRectFilled({10, 10}, {190, 60}, IM_COL32(20, 92, 84, 255));
    list.AddRectFilled({10.5F, 70.25F}, {100.75F, 130.5F}, IM_COL32(200, 80, 20, 140));
    list.AddTriangleFilled({120, 70}, {190, 90}, {130, 140}, IM_COL32(40, 40, 200, 255));
    const ImU32 light = IM_COL32(255, 255, 255, 255);
    const ImU32 dark = IM_COL32(30, 20, 10, 255);
    list.AddRectFilledMultiColor({10, 150}, {190, 190}, light, dark, light, dark);
  });
  EXPECT_EQ(stage.canvas.hash(), 0x271DA86EFB64E722U);
}

TEST(Rasteriser, AnUnchangedFrameDamagesNothing) {
  Stage stage({200, 200});
  const Drawing drawing = [](ImDrawList& list) { list.AddRectFilled({10, 10}, {50, 50}, ink(kRed), 8); };
  EXPECT_THAT(stage.frame(drawing), ElementsAre(stage.canvas.bounds()));
  EXPECT_THAT(stage.frame(drawing), IsEmpty());
  EXPECT_THAT(stage.frame(drawing), IsEmpty());
}

TEST(Rasteriser, OnlyTheTilesThatChangedAreDamaged) {
  Stage stage({400, 400});
  const auto square = [](float x) {
    return [x](ImDrawList& list) { list.AddRectFilled({x, 70}, {x + 20, 90}, ink(kRed)); };
  };
  stage.frame(square(10));
  EXPECT_THAT(stage.frame(square(200)), ElementsAre(Rect{0, 64, 64, 64}, Rect{192, 64, 64, 64}));
}

TEST(Rasteriser, NothingIsDrawnOutsideAClip) {
  Stage stage({200, 200});
  stage.frame([](ImDrawList& list) {
    list.PushClipRect({50, 60}, {100, 120});
    list.AddRectFilled({0, 0}, {200, 200}, ink(kRed), 10);
    list.AddCircleFilled({100, 100}, 90, ink(kRed));
    list.PopClipRect();
  });
  for (int y = 0; y < 200; ++y) {
    for (int x = 0; x < 200; ++x) {
      const bool inside = x >= 50 && x < 100 && y >= 60 && y < 120;
      ASSERT_EQ(stage.canvas.at(x, y), inside ? kRed : stage.ground) << x << ' ' << y;
    }
  }
}

TEST(Rasteriser, ACanvasOfAnotherSizeIsDrawnWhole) {
  Stage stage({200, 200});
  const Drawing drawing = [](ImDrawList& list) { list.AddRectFilled({10, 10}, {50, 50}, ink(kRed)); };
  stage.frame(drawing);
  stage.canvas = Canvas({120, 300});
  EXPECT_THAT(stage.frame(drawing), ElementsAre(Rect{0, 0, 120, 300}));
  EXPECT_EQ(stage.canvas.at(100, 290), stage.ground);
}

TEST(Rasteriser, WhatIsUnderAnOpaqueRectangleDoesNotShow) {
  Stage stage({200, 200});
  stage.frame([](ImDrawList& list) {
    list.AddCircleFilled({100, 100}, 50, IM_COL32(0, 0, 255, 255));
    list.AddRectFilled({0, 0}, {200, 200}, ink(kRed));
    list.AddRectFilled({20, 20}, {40, 40}, IM_COL32(0, 255, 0, 255));
  });
  EXPECT_EQ(stage.canvas.at(100, 100), kRed);
  EXPECT_EQ(stage.canvas.at(30, 30), (Colour{0, 255, 0}));
}

}  // namespace
}  // namespace yimen::draw
