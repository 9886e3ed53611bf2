#include "ui/draw/fonts.h"

#include <gtest/gtest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <array>
#include <cmath>
#include <fstream>
#include <numeric>
#include <random>

#include "tests/ui/draw/scene.h"
#include "ui/draw/faults.h"

namespace yimen::draw {
namespace {

using test::Stage;

std::string utf8(char32_t c) {
  std::array<char, 5> bytes{};
  ImTextCharToUtf8(bytes.data(), c);
  return bytes.data();
}

class FontsTest : public testing::Test {
 protected:
  void SetUp() override {
    auto loaded = Fonts::load(stage.context);
    if (!loaded) GTEST_SKIP() << loaded.error().detail;
    fonts = std::move(*loaded);
  }

  // The pixels of a text, as one number for each.
  std::vector<int> ink_of(const std::string& text, Weight weight = Weight::regular, float em = 60) {
    show([&](ImDrawList& list) {
      fonts->push(weight, em);
      list.AddText({20, 20}, IM_COL32_BLACK, text.c_str());
      fonts->pop();
    });
    return darkness();
  }

  void show(const test::Drawing& drawing) {
    stage.ground = {255, 255, 255};
    stage.frame(drawing);
  }

  std::vector<int> darkness() const {
    std::vector<int> ink;
    for (int y = 0; y < stage.canvas.size().h; ++y) {
      for (int x = 0; x < stage.canvas.size().w; ++x) ink.push_back(255 - stage.canvas.at(x, y).g);
    }
    return ink;
  }

  static int total(const std::vector<int>& ink) { return std::accumulate(ink.begin(), ink.end(), 0) / 255; }

  Stage stage{{400, 160}};
  std::unique_ptr<Fonts> fonts;
};

TEST_F(FontsTest, RareCharactersOfNamesHaveInkOfTheirOwn) {
  const auto unknown = ink_of(utf8(0x10FFFD));  // no font has it
  std::vector<std::vector<int>> seen;
  for (const char32_t c : {U'䶮', U'𠮷', U'㛃', U'𫚖'}) {
    for (const Weight weight : {Weight::regular, Weight::bold}) {
      const auto ink = ink_of(utf8(c), weight);
      EXPECT_GT(total(ink), 300) << std::hex << static_cast<unsigned>(c);
      EXPECT_NE(ink, unknown) << std::hex << static_cast<unsigned>(c);
      EXPECT_EQ(std::ranges::count(seen, ink), 0) << "two characters look the same";
      seen.push_back(ink);
    }
  }
}

TEST_F(FontsTest, RareCharactersAreAsLargeAsTheirNeighbours) {
  ink_of("国");
  const auto width = [&](const std::string& text) {
    stage.context.begin_frame(stage.canvas.size(), 0.016F);
    fonts->push(Weight::regular, 60);
    const float w = ImGui::CalcTextSize(text.c_str()).x;
    fonts->pop();
    stage.context.end_frame();
    return w;
  };
  for (const char32_t c : {U'国', U'䶮', U'𠮷', U'\U0002A6B2', U'\U0002B740'}) {
    EXPECT_NEAR(width(utf8(c)), 60, 2) << std::hex << static_cast<unsigned>(c);
  }
}

TEST_F(FontsTest, GlyphsOfAnySizeAreCopiedNotStretched) {
  for (float em = 20; em < 60; em += 0.7F) {
    const float size = Fonts::toolkit_size(em);
    EXPECT_EQ(size, std::round(size));
    show([&](ImDrawList& list) {
      list.AddText(fonts->text(Weight::regular), size, {20, 20}, IM_COL32_BLACK, "一");
    });
    const auto ink = darkness();
    EXPECT_EQ(std::ranges::max(ink), 255) << "a stroke as black as the ink, at " << em;
  }
}

TEST_F(FontsTest, BoldHasMoreInk) {
  EXPECT_GT(total(ink_of("高龄津贴", Weight::bold)), total(ink_of("高龄津贴", Weight::regular)) * 11 / 10);
}

TEST_F(FontsTest, IconsHaveInk) {
  show([&](ImDrawList& list) {
    fonts->push_icons(96);
    list.AddText({20, 20}, IM_COL32_BLACK, utf8(0xF2DC).c_str());
    fonts->pop();
  });
  EXPECT_GT(total(darkness()), 500);
}

// What a visit does to the atlas: a name nobody has seen, in the sizes of the screens.
TEST_F(FontsTest, TwoHundredVisitsWithRareNamesNeedNoMoreMemoryThanTwenty) {
  std::mt19937 random(11);
  int largest_early = 0;
  int largest_late = 0;
  for (int visit = 0; visit < 200; ++visit) {
    std::string name;
    for (int i = 0; i < 30; ++i) name += utf8(static_cast<char32_t>(0x4E00 + random() % 20000));
    for (const float em : {28.0F, 44.0F, 60.0F}) {
      EXPECT_GT(total(ink_of(name.substr(0, 15), Weight::regular, em)), 100) << "labels went blank";
      ink_of(name.substr(15), Weight::bold, em);
    }
    fonts->drop_glyphs();
    int& largest = visit < 20 ? largest_early : largest_late;
    largest = std::max(largest, stage.context.atlas().TexData->GetSizeInBytes());
  }
  EXPECT_LE(largest_late, largest_early);
  EXPECT_LE(largest_late, 1024 * 1024);
}

TEST_F(FontsTest, NoPixelOfADroppedGlyphStays) {
  ink_of("李䶮𠮷");
  const auto full = [&] {
    const ImTextureData& texture = *stage.context.atlas().TexData;
    return std::count_if(texture.Pixels, texture.Pixels + texture.GetSizeInBytes(),
                         [](unsigned char p) { return p != 0; });
  };
  EXPECT_GT(full(), 1000);
  fonts->drop_glyphs();
  EXPECT_LT(full(), 100) << "only the toolkit's white square";
}

TEST_F(FontsTest, TextLooksTheSameAfterGlyphsWereDropped) {
  const auto before = ink_of("您好,今天想办什么事?");
  fonts->drop_glyphs();
  ink_of("另一个人的名字:王㛃");
  EXPECT_EQ(ink_of("您好,今天想办什么事?"), before);
}

TEST_F(FontsTest, TheSameTextHasTheSamePixelsInAnotherContext) {
  ink_of("高龄津贴 Yimen 123");
  const auto first = stage.canvas.hash();
  Stage other({400, 160});
  other.ground = stage.ground;
  const auto again = Fonts::load(other.context);
  ASSERT_TRUE(again);
  other.frame([&](ImDrawList& list) {
    (*again)->push(Weight::regular, 60);
    list.AddText({20, 20}, IM_COL32_BLACK, "高龄津贴 Yimen 123");
    (*again)->pop();
  });
  EXPECT_EQ(other.canvas.hash(), first);
}

TEST_F(FontsTest, WithoutTheOptionalFontsTheOthersStillWork) {
  Context context;
  FontFiles files;
  files.hanazono = "/nowhere";
  files.babelstone.clear();
  EXPECT_TRUE(Fonts::load(context, files));
}

TEST(FontsWithout, AMissingMainFontNamesItsPackage) {
  Context context;
  FontFiles files;
  files.regular = "/nowhere/font.ttc";
  const auto fonts = Fonts::load(context, files);
  ASSERT_FALSE(fonts);
  EXPECT_EQ(fonts.error().fault, &kFontMissing);
  EXPECT_NE(fonts.error().detail.find("fonts-noto-cjk"), std::string::npos);
}

TEST(FontsWithout, AFileThatIsNoFontIsAMissingFont) {
  const auto file = std::filesystem::path(testing::TempDir()) / ("font-" + std::to_string(getpid()));
  std::ofstream(file) << "this is not a font";
  Context context;
  FontFiles files;
  files.regular = file;
  EXPECT_FALSE(Fonts::load(context, files));
  std::filesystem::remove(file);
}

}  // namespace
}  // namespace yimen::draw
