// The main screens look as they did. Pictures of half size in golden/; YIMEN_UPDATE_GOLDEN=1 takes them anew.
// Tolerance: a pixel differs where one of its channels is off by more than kChannel; kShare of all may
// differ.
#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/ui/screens/halved.h"
#include "tests/ui/screens/theatre.h"
#include "ui/draw/png.h"

namespace yimen::screens {
namespace {

namespace fs = std::filesystem;
using visit::Palette;
using visit::TextSize;

constexpr int kChannel = 24;
constexpr double kShare = 0.002;

struct Shot {
  const char* scene;
  const char* look;  // of kLooks
};

struct Look {
  const char* name;
  int width;
  int height;
  visit::Settings settings;
};
constexpr std::array<Look, 4> kLooks{{
    {"portrait", 1080, 1920, {}},
    {"landscape", 1920, 1080, {}},
    {"elder", 1080, 1920, {Language::zh, TextSize::largest, Palette::light}},
    {"contrast", 1080, 1920, {Language::zh, TextSize::standard, Palette::high_contrast}},
}};

const Look& look_of(const Shot& shot) {
  return *std::ranges::find(kLooks, std::string_view(shot.look), &Look::name);
}

bool differ(draw::Colour a, draw::Colour b) {
  return std::abs(a.r - b.r) > kChannel || std::abs(a.g - b.g) > kChannel || std::abs(a.b - b.b) > kChannel;
}

double share_that_differs(const draw::Canvas& a, const draw::Canvas& b) {
  if (!(a.size() == b.size())) return 1;
  int different = 0;
  for (int y = 0; y < a.size().h; ++y)
    for (int x = 0; x < a.size().w; ++x) different += differ(a.at(x, y), b.at(x, y)) ? 1 : 0;
  return static_cast<double>(different) / (static_cast<double>(a.size().w) * a.size().h);
}

// What the screen looks like, through a file as everybody sees it.
draw::Canvas photograph(const Shot& shot, const fs::path& file) {
  const Look& look = look_of(shot);
  Theatre theatre(ui::panel_of(look.width, look.height));
  theatre.play(scene(shot.scene), look.settings);
  theatre.stage().photograph(file);
  auto picture = draw::read_png(file);
  fs::remove(file);
  return picture ? halved(*picture) : draw::Canvas{};
}

class Golden : public testing::TestWithParam<Shot> {};

TEST_P(Golden, looks_as_it_did) {
  const auto name = std::string(GetParam().look) + '-' + GetParam().scene + ".png";
  const fs::path golden = fs::path(YIMEN_GOLDEN) / name;
  const fs::path file = fs::path(testing::TempDir()) / name;
  const auto now = photograph(GetParam(), file);
  if (std::getenv("YIMEN_UPDATE_GOLDEN") != nullptr) {
    ASSERT_TRUE(draw::write_png(now, golden));
    return;
  }
  const auto before = draw::read_png(golden);
  ASSERT_TRUE(before) << golden;
  const double share = share_that_differs(*before, now);
  if (share > kShare) {
    ASSERT_TRUE(draw::write_png(now, file));
  }
  EXPECT_LE(share, kShare) << "see " << file << "; if it is right, run with YIMEN_UPDATE_GOLDEN=1";
}

TEST(GoldenTolerance, notices_a_word_that_changed) {
  const auto file = fs::path(testing::TempDir()) / "golden-tolerance.png";
  const auto a = photograph({"scanning-hint-2", "portrait"}, file);
  const auto b = photograph({"scanning-hint-3", "portrait"}, file);  // 近 for 远
  EXPECT_GT(share_that_differs(a, b), 0);
  const auto c = photograph({"receipt", "portrait"}, file);
  const auto d = photograph({"receipt-delivered", "portrait"}, file);
  EXPECT_GT(share_that_differs(c, d), kShare);
}

std::string name_of(const testing::TestParamInfo<Shot>& shot) {
  auto name = std::string(shot.param.look) + '_' + shot.param.scene;
  std::ranges::replace(name, '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(
    screens, Golden,
    testing::Values(
        Shot{"attract", "portrait"}, Shot{"identify", "portrait"}, Shot{"scanning-hint-1", "portrait"},
        Shot{"scanning-CODE-06", "portrait"}, Shot{"greeting", "portrait"}, Shot{"home", "portrait"},
        Shot{"introduction", "portrait"}, Shot{"ineligible", "portrait"},
        Shot{"question-mobile-complaint", "portrait"}, Shot{"question-needs-answered", "portrait"},
        Shot{"question-name-answered", "portrait"}, Shot{"review", "portrait"},
        Shot{"declaration", "portrait"}, Shot{"receipt", "portrait"}, Shot{"evaluation", "portrait"},
        Shot{"goodbye", "portrait"}, Shot{"leave-answers", "portrait"}, Shot{"idle", "portrait"},
        Shot{"attract", "landscape"}, Shot{"home", "landscape"}, Shot{"question-mobile", "landscape"},
        Shot{"receipt", "landscape"}, Shot{"home", "elder"}, Shot{"question-id-complaint", "elder"},
        Shot{"receipt", "elder"}, Shot{"home-draft", "portrait"}, Shot{"home-everything", "elder"},
        Shot{"leave-keep", "portrait"}, Shot{"request-review", "portrait"}, Shot{"request-returned", "elder"},
        Shot{"request-offline", "landscape"}, Shot{"requests", "portrait"},
        Shot{"request-review", "contrast"}, Shot{"identify", "contrast"}, Shot{"review", "contrast"}),
    name_of);

}  // namespace
}  // namespace yimen::screens
