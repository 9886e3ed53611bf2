// What is written longer, higher or the other way round fits as well: the screens where everybody begins, in
// every language, and all of them in the pseudo-language, which finds the sentences that leave no room.
#include <gtest/gtest.h>

#include "kiosk/common/languages.h"
#include "tests/ui/screens/theatre.h"
#include "ui/kit/audit.h"

namespace yimen::screens {
namespace {

using visit::TextSize;

struct Look {
  const char* name;
  Language language;
  int width, height;
};
void PrintTo(const Look& look, std::ostream* out) { *out << look.name; }

bool is_first(const std::string& scene) {
  for (const char* page : {"attract", "identify", "home"})
    if (scene.starts_with(page)) return true;
  return false;
}

class Layout : public testing::TestWithParam<Look> {};

TEST_P(Layout, nothing_is_cut_off_or_in_the_way) {
  const Look& look = GetParam();
  Theatre theatre(ui::panel_of(look.width, look.height));
  theatre.stage().painting = false;
  for (const auto size : {TextSize::small, TextSize::standard, TextSize::large, TextSize::largest})
    for (const auto& scene : scenes()) {
      if (!is_first(scene.name)) continue;
      const visit::Settings settings{.language = look.language, .text_size = size};
      theatre.play(scene, settings);
      const auto findings = ui::audit(theatre.tree(), theatre.stage().metrics(), settings.palette);
      EXPECT_TRUE(findings.empty()) << scene.name << " at size " << static_cast<int>(size) << '\n'
                                    << ui::to_text(findings);
    }
}

INSTANTIATE_TEST_SUITE_P(Every, Layout,
                         testing::Values(Look{"traditional_portrait", Language::zh_hant, 1080, 1920},
                                         Look{"uyghur_portrait", Language::ug, 1080, 1920},
                                         Look{"uyghur_landscape", Language::ug, 1920, 1080},
                                         Look{"tibetan_portrait", Language::bo, 1080, 1920},
                                         Look{"tibetan_landscape", Language::bo, 1920, 1080},
                                         Look{"pseudo_portrait", Language::pseudo, 1080, 1920}),
                         [](const auto& tested) { return std::string(tested.param.name); });

// The same screen, turned round: what is at the left in Chinese is as far from the right in Uyghur.
TEST(RightToLeft, IsAMirrorOfTheScreen) {
  Theatre theatre;
  theatre.stage().painting = false;
  theatre.play(scene("identify"), {.language = Language::ug});
  const auto width = theatre.stage().metrics().screen().w;
  const auto* back = theatre.tree().find("باش بەتكە قايتىش");
  const auto* way = theatre.tree().find("ياشانغانلار كودى");
  ASSERT_NE(back, nullptr);
  ASSERT_NE(way, nullptr);
  EXPECT_GT(back->box.x, width / 2) << "back is where a line begins";
  theatre.play(scene("identify"), {});
  EXPECT_LT(theatre.tree().find("回首页")->box.x, width / 2);
  EXPECT_FALSE(theatre.tap("长者码").empty());
  theatre.play(scene("identify"), {.language = Language::ug});
  EXPECT_FALSE(theatre.tap("ياشانغانلار كودى").empty()) << "touches find what they see";
}

TEST(Traditional, ServicesAndSentencesAreInTraditionalCharacters) {
  Theatre theatre;
  theatre.stage().painting = false;
  theatre.play(scene("home"), {.language = Language::zh_hant});
  EXPECT_TRUE(theatre.tree().shows("您要辦什麼事？")) << theatre.tree().to_text();
  EXPECT_TRUE(theatre.tree().shows("老年助餐登記"));
  EXPECT_FALSE(theatre.tree().shows("办"));
}

}  // namespace
}  // namespace yimen::screens
