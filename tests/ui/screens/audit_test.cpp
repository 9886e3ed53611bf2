// No screen has clipped, overlapping, small or faint things: every scene in every size, shape, language,
// palette.
#include "ui/kit/audit.h"

#include <gtest/gtest.h>

#include "tests/ui/screens/theatre.h"

namespace yimen::screens {
namespace {

using visit::Palette;
using visit::TextSize;

constexpr std::array kSizes{TextSize::small, TextSize::standard, TextSize::large, TextSize::largest};

struct Glass {
  const char* name;
  int width;
  int height;
};

struct Stand {
  Glass glass;
  Language language;
  Palette palette;
};

std::string name_of(const testing::TestParamInfo<Stand>& info) {
  const auto& [glass, language, palette] = info.param;
  return std::string(glass.name) + (language == Language::zh ? "_zh" : "_en") +
         (palette == Palette::light ? "_light" : "_contrast");
}

void audit(Theatre& theatre, const Scene& scene, const visit::Settings& settings) {
  theatre.play(scene, settings);
  const auto findings = ui::audit(theatre.tree(), theatre.stage().metrics(), settings.palette);
  EXPECT_TRUE(findings.empty()) << scene.name << " at size " << static_cast<int>(settings.text_size) << '\n'
                                << ui::to_text(findings);
}

class Audit : public testing::TestWithParam<Stand> {
 protected:
  ui::Panel panel() const { return ui::panel_of(GetParam().glass.width, GetParam().glass.height); }

  void audit_all(const std::vector<Scene>& all, const catalogue::Catalogue& catalogue) {
    Theatre theatre(panel(), catalogue);
    theatre.stage().painting = false;
    for (const TextSize size : kSizes)
      for (const auto& scene : all) audit(theatre, scene, {GetParam().language, size, GetParam().palette});
  }
};

TEST_P(Audit, finds_nothing_in_any_scene) { audit_all(scenes(), sample_catalogue()); }

TEST_P(Audit, finds_nothing_in_the_services_of_the_terminal) {
  audit_all(scenes_of_real_services(), real_catalogue());
}

constexpr Glass kPortrait{"portrait", 1080, 1920};
constexpr Glass kLandscape{"landscape", 1920, 1080};

INSTANTIATE_TEST_SUITE_P(screens, Audit,
                         testing::Values(Stand{kPortrait, Language::zh, Palette::light},
                                         Stand{kPortrait, Language::zh, Palette::contrast_dark},
                                         Stand{kPortrait, Language::en, Palette::light},
                                         Stand{kPortrait, Language::en, Palette::contrast_dark},
                                         Stand{kLandscape, Language::zh, Palette::light},
                                         Stand{kLandscape, Language::zh, Palette::contrast_dark},
                                         Stand{kLandscape, Language::en, Palette::light},
                                         Stand{kLandscape, Language::en, Palette::contrast_dark}),
                         name_of);

// A small glass pages more and leaves more out, in the language and the sizes that make sense on it.
TEST(SmallScreen, pages_instead_of_clipping) {
  Theatre theatre(ui::panel_of(800, 600));
  theatre.stage().painting = false;
  for (const TextSize size : {TextSize::small, TextSize::standard})
    for (const auto& scene : scenes()) audit(theatre, scene, {Language::zh, size, Palette::light});
}

}  // namespace
}  // namespace yimen::screens
