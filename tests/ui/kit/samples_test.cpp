// Every widget at every text size, in both palettes and languages, upright and across: no audit finds a
// fault, and the ring reaches all of it.
#include "tests/ui/kit/samples.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

#include "tests/ui/kit/stage.h"
#include "ui/kit/audit.h"

namespace yimen::ui {
namespace {

using visit::Palette;
using visit::TextSize;

struct Glass {
  int width, height;
};

void expect_sound(Stage& stage, const Sample& sample) {
  stage.turn_to(std::string(sample.name));
  stage.show(sample.draw);
  stage.frame();
  const Findings findings = audit(stage.tree(), stage.metrics(), stage.settings.palette);
  EXPECT_TRUE(findings.empty()) << sample.name << " size " << static_cast<int>(stage.settings.text_size)
                                << (stage.settings.language == Language::en ? " en " : " zh ") << "\n"
                                << to_text(findings) << stage.tree().to_text();
}

// A question and its keyboard side by side, in letters 6.4 mm high and more, are larger than a small glass:
// the screens put the keyboard in place of the question there.
bool fits_the_glass(const Stage& stage, const Sample& sample) {
  constexpr std::array<std::string_view, 4> kWithKeyboard{"number", "date", "letters", "chinese"};
  const bool keyboard = std::ranges::find(kWithKeyboard, sample.name) != kWithKeyboard.end();
  return !keyboard || stage.settings.text_size <= TextSize::standard || !stage.metrics().flat();
}

class SamplesOn : public testing::TestWithParam<Glass> {};

TEST_P(SamplesOn, NoAuditFindsAFault) {
  Stage stage({}, panel_of(GetParam().width, GetParam().height));
  stage.painting = false;
  for (const TextSize size : {TextSize::small, TextSize::standard, TextSize::large, TextSize::largest}) {
    for (const Palette palette : {Palette::light, Palette::contrast_dark}) {
      for (const Language language : {Language::zh, Language::en}) {
        stage.settings = {.language = language, .text_size = size, .palette = palette};
        for (const Sample& sample : samples()) {
          if (fits_the_glass(stage, sample)) expect_sound(stage, sample);
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Glasses, SamplesOn,
                         testing::Values(Glass{1080, 1920}, Glass{1920, 1080}, Glass{2160, 3840},
                                         Glass{3840, 2160}, Glass{800, 600}, Glass{1280, 800},
                                         Glass{768, 1366}, Glass{1366, 768}),
                         [](const auto& glass) {
                           return std::to_string(glass.param.width) + "x" +
                                  std::to_string(glass.param.height);
                         });

TEST(Samples, TheRingReachesEveryTarget) {
  Stage stage;
  stage.painting = false;
  for (const Sample& sample : samples()) {
    stage.turn_to(std::string(sample.name));
    stage.show(sample.draw);
    stage.frame();
    std::set<NodeId> targets;
    for (const Node& node : stage.tree().nodes()) {
      if (node.actionable()) targets.insert(node.id);
    }
    std::set<NodeId> reached;
    for (std::size_t i = 0; i <= targets.size(); ++i) {
      stage.press(draw::Key::next);
      for (const Node& node : stage.tree().nodes()) {
        if (node.focused) reached.insert(node.id);
      }
    }
    EXPECT_EQ(reached, targets) << sample.name;
  }
}

}  // namespace
}  // namespace yimen::ui
