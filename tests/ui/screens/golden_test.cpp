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

struct Look {
  const char* name;
  int width;
  int height;
  visit::Settings settings;
};
constexpr std::array<Look, 9> kLooks{{
    {"portrait", 1080, 1920, {}},
    {"landscape", 1920, 1080, {}},
    {"elder", 1080, 1920, {Language::zh, TextSize::largest, Palette::light}},
    {"contrast", 1080, 1920, {Language::zh, TextSize::standard, Palette::contrast_dark}},
    {"low", 1080, 1920, {.low_reach = true}},
    {"desk", 1280, 800, {.text_size = TextSize::largest}},
    {"uyghur", 1080, 1920, {Language::ug}},
    {"tibetan", 1080, 1920, {Language::bo}},
    {"traditional", 1080, 1920, {Language::zh_hant}},
}};

struct Shot {
  std::string scene;
  std::string look;
  Look as;
};

void PrintTo(const Shot& shot, std::ostream* out) { *out << shot.look << '-' << shot.scene; }

Shot shot(const char* scene, const char* look) {
  return {scene, look, *std::ranges::find(kLooks, std::string_view(look), &Look::name)};
}

// What stands before a camera is seen from afar and in any light: in every size and palette.
std::vector<Shot> camera_shots() {
  std::vector<Shot> shots;
  for (const char* scene : {"scanning-hint-2", "face-left"})
    for (const bool upright : {true, false})
      for (const auto size : {TextSize::small, TextSize::standard, TextSize::large, TextSize::largest})
        for (const auto palette : {Palette::light, Palette::contrast_dark}) {
          const Look look{
              "", upright ? 1080 : 1920, upright ? 1920 : 1080, {.text_size = size, .palette = palette}};
          shots.push_back({scene,
                           std::string(upright ? "portrait-" : "landscape-") +
                               (palette == Palette::light ? "light-" : "contrast-") +
                               std::to_string(static_cast<int>(size)),
                           look});
        }
  return shots;
}

// What every visit passes, and where the looks are chosen: in every size upright and lying, and in every
// palette.
std::vector<Shot> look_shots() {
  std::vector<Shot> shots;
  for (const char* scene : {"home", "settings"}) {
    for (const bool upright : {true, false})
      for (const auto size : {TextSize::small, TextSize::standard, TextSize::large, TextSize::largest})
        shots.push_back({scene,
                         std::string(upright ? "portrait" : "landscape") + "-size-" +
                             std::to_string(static_cast<int>(size)),
                         {"", upright ? 1080 : 1920, upright ? 1920 : 1080, {.text_size = size}}});
    for (const auto palette : {Palette::calm, Palette::contrast_dark, Palette::contrast_light})
      shots.push_back({scene,
                       "portrait-palette-" + std::to_string(static_cast<int>(palette)),
                       {"", 1080, 1920, {.palette = palette}}});
  }
  return shots;
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
  const Look& look = shot.as;
  Theatre theatre(ui::panel_of(look.width, look.height));
  theatre.play(scene(shot.scene), look.settings);
  theatre.stage().photograph(file);
  auto picture = draw::read_png(file);
  fs::remove(file);
  return picture ? halved(*picture) : draw::Canvas{};
}

class Golden : public testing::TestWithParam<Shot> {};

TEST_P(Golden, looks_as_it_did) {
  const auto name = GetParam().look + '-' + GetParam().scene + ".png";
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
  const auto a = photograph(shot("scanning-hint-2", "portrait"), file);
  const auto b = photograph(shot("scanning-hint-3", "portrait"), file);  // 近 for 远
  EXPECT_GT(share_that_differs(a, b), 0);
  const auto c = photograph(shot("receipt", "portrait"), file);
  const auto d = photograph(shot("receipt-delivered", "portrait"), file);
  EXPECT_GT(share_that_differs(c, d), kShare);
}

std::string name_of(const testing::TestParamInfo<Shot>& shot) {
  auto name = shot.param.look + '_' + shot.param.scene;
  std::ranges::replace(name, '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(
    screens, Golden,
    testing::Values(
        shot("attract", "portrait"), shot("identify", "portrait"), shot("scanning-hint-1", "portrait"),
        shot("scanning-CODE-06", "portrait"), shot("greeting", "portrait"), shot("introduction", "portrait"),
        shot("ineligible", "portrait"), shot("question-mobile-complaint", "portrait"),
        shot("question-needs-answered", "portrait"), shot("question-name-answered", "portrait"),
        shot("review", "portrait"), shot("declaration", "portrait"), shot("receipt", "portrait"),
        shot("evaluation", "portrait"), shot("goodbye", "portrait"), shot("leave-answers", "portrait"),
        shot("idle", "portrait"), shot("attract", "landscape"), shot("question-mobile", "landscape"),
        shot("receipt", "landscape"), shot("question-id-complaint", "elder"), shot("receipt", "elder"),
        shot("home-draft", "portrait"), shot("home-everything", "elder"), shot("leave-keep", "portrait"),
        shot("request-review", "portrait"), shot("request-returned", "elder"),
        shot("request-offline", "landscape"), shot("requests", "portrait"),
        shot("request-review", "contrast"), shot("identify", "contrast"), shot("review", "contrast"),
        shot("identify-all", "portrait"), shot("face-intro", "portrait"), shot("card", "portrait"),
        shot("pin-typing", "portrait"), shot("pin-last", "landscape"), shot("papers-typing", "portrait"),
        shot("papers-complaint", "elder"), shot("prove", "portrait"), shot("prove-face-given-up", "elder"),
        shot("face-consent-enrol", "portrait"), shot("face-consent", "contrast"),
        shot("face-hint-1", "portrait"), shot("face-blink", "portrait"), shot("face-enrol", "landscape"),
        shot("face-settings", "portrait"), shot("face-delete", "portrait"),
        shot("question-assisted", "portrait"), shot("attract", "uyghur"), shot("identify", "uyghur"),
        shot("home", "uyghur"), shot("attract", "tibetan"), shot("identify", "tibetan"),
        shot("home", "tibetan"), shot("home", "traditional"), shot("settings-voice", "portrait"),
        shot("settings-language", "portrait"), shot("attract", "elder"), shot("attract", "low"),
        shot("home", "low"), shot("question-mobile", "low"), shot("identify", "low"), shot("settings", "low"),
        shot("leave-answers", "low"), shot("home", "desk"), shot("identify", "desk"), shot("receipt", "desk"),
        shot("signature", "desk")),
    name_of);

INSTANTIATE_TEST_SUITE_P(looks, Golden, testing::ValuesIn(look_shots()), name_of);

INSTANTIATE_TEST_SUITE_P(cameras, Golden, testing::ValuesIn(camera_shots()), name_of);

}  // namespace
}  // namespace yimen::screens
