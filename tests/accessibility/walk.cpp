#include "tests/accessibility/walk.h"

#include <array>

namespace yimen::proof {
namespace {

using visit::Palette;
using visit::TextSize;

constexpr std::array kSizes{TextSize::small, TextSize::standard, TextSize::large, TextSize::largest};
constexpr std::array kPalettes{Palette::light, Palette::calm, Palette::contrast_dark,
                               Palette::contrast_light};
constexpr std::array kLanguages{Language::zh_hant, Language::en, Language::ug, Language::bo,
                                Language::pseudo};

void append(std::vector<Stand>& all, std::vector<Stand> more) {
  all.insert(all.end(), more.begin(), more.end());
}

struct House {  // built once: its fonts take a while
  explicit House(const Glass& glass)
      : samples(ui::panel_of(glass.width, glass.height)),
        real(ui::panel_of(glass.width, glass.height), screens::real_catalogue()) {
    samples.stage().painting = real.stage().painting = false;
  }
  screens::Theatre samples;
  screens::Theatre real;
};

House& house(const Glass& glass) {
  static House portrait(kPortrait);
  static House landscape(kLandscape);
  return glass.width == kPortrait.width ? portrait : landscape;
}

}  // namespace

std::string_view name_of(TextSize size) {
  constexpr std::array<std::string_view, 4> kNames{"small", "standard", "large", "largest"};
  return kNames.at(static_cast<std::size_t>(size));
}

std::string_view name_of(Palette palette) {
  constexpr std::array<std::string_view, 4> kNames{"light", "calm", "dark contrast", "light contrast"};
  return kNames.at(static_cast<std::size_t>(palette));
}

std::string named(const ui::Node& node) {
  return std::string(ui::name_of(node.role)) + " \"" + node.label + "\"";
}

std::string Look::where() const {
  return scene.name + ", " + std::string(name_of(stand.settings.text_size)) + ", " + stand.glass.name;
}

std::vector<Stand> sizes() {
  std::vector<Stand> all;
  for (const auto& glass : {kPortrait, kLandscape})
    for (const auto size : kSizes) all.push_back({glass, {.text_size = size}});
  return all;
}

std::vector<Stand> palettes() {
  std::vector<Stand> all;
  for (const auto palette : kPalettes) all.push_back({kPortrait, {.palette = palette}});
  return all;
}

std::vector<Stand> languages() {
  std::vector<Stand> all;
  for (const auto language : kLanguages)
    for (const auto size : {TextSize::standard, TextSize::largest})
      all.push_back({kPortrait, {.language = language, .text_size = size}});
  return all;
}

std::vector<Stand> low() {
  std::vector<Stand> all;
  for (const auto size : kSizes) all.push_back({kPortrait, {.text_size = size, .low_reach = true}});
  return all;
}

std::vector<Stand> everywhere() {
  auto all = sizes();
  append(all, palettes());
  append(all, languages());
  append(all, low());
  return all;
}

std::vector<Stand> plain() { return {{kPortrait, {}}, {kLandscape, {}}}; }

void walk(const std::vector<Stand>& stands, const std::function<void(const Look&)>& look) {
  walk(
      stands, [](const auto&) { return true; }, look);
}

void walk(const std::vector<Stand>& stands, const std::function<bool(const screens::Scene&)>& wanted,
          const std::function<void(const Look&)>& look) {
  static const auto samples = screens::scenes();
  static const auto real = screens::scenes_of_real_services();
  for (const auto& stand : stands) {
    const auto play = [&](screens::Theatre& theatre, const screens::Scene& scene) {
      if (!wanted(scene)) return;
      theatre.play(scene, stand.settings);
      look({stand, scene, theatre});
    };
    for (const auto& scene : samples) play(house(stand.glass).samples, scene);
    for (const auto& scene : real) play(house(stand.glass).real, scene);
  }
}

ui::SemanticTree tree_of(std::vector<ui::Node> nodes) {
  ui::SemanticTree tree;
  for (auto& node : nodes) tree.add(std::move(node));
  return tree;
}

}  // namespace yimen::proof
