// Photographs the boards that text is written with: entry-pictures FOLDER [--size WxH] [--text 0-3]
// [--contrast] [--en]
#include <gtest/gtest.h>

#include <filesystem>
#include <iostream>

#include "tests/ui/screens/halved.h"
#include "tests/ui/screens/theatre.h"
#include "ui/draw/png.h"
#include "ui/kit/audit.h"

namespace {

using namespace yimen;

struct Options {
  std::filesystem::path folder;
  int width = 1080;
  int height = 1920;
  visit::Settings settings;
};

Options options_of(const std::vector<std::string>& args) {
  Options options;
  options.folder = args.at(0);
  for (std::size_t i = 1; i < args.size(); ++i) {
    if (args[i] == "--size") {
      const auto& size = args.at(++i);
      options.width = std::stoi(size);
      options.height = std::stoi(size.substr(size.find('x') + 1));
    }
    if (args[i] == "--text")
      options.settings.text_size = static_cast<visit::TextSize>(std::stoi(args.at(++i)));
    if (args[i] == "--contrast") options.settings.palette = visit::Palette::contrast_dark;
    if (args[i] == "--en") options.settings.language = Language::en;
    if (args[i] == "--low") options.settings.low_reach = true;
  }
  return options;
}

// A scene, what is tapped in it, and whether something is written then.
struct Shot {
  const char* name;
  const char* scene;
  std::vector<const char*> zh, en;
  bool written = false;
};

const std::vector<Shot>& shots() {
  static const std::vector<Shot> kShots{
      {"hand", "question-name", {}, {}},
      {"hand-written", "question-name", {}, {}, true},
      {"pinyin", "question-name", {"拼音", "w", "o"}, {"Pinyin", "w", "o"}},
      {"pinyin-text", "question-more", {"拼音", "b"}, {"Pinyin", "b"}},
      {"rare", "question-name", {"生僻字"}, {"Rare"}},
      {"rare-found", "question-name", {"生僻字", "土"}, {"Rare", "土"}},
      {"digits", "question-more", {"数字"}, {"Digits"}},
      {"address-streets", "question-address", {}, {}},
      {"address-communities", "question-address", {"和平街道"}, {"Heping Subdistrict"}},
      {"address-door", "question-address-complaint", {}, {}}};
  return kShots;
}

// 张 as somebody may write it, in the unit of the field's height.
void write(screens::Theatre& theatre) {
  const auto* pad = theatre.tree().find("写字的地方");
  if (!pad) pad = theatre.tree().find("Write here");
  if (!pad) return;
  const auto box = pad->box;
  const float side = std::min(box.w, box.h);
  const auto at = [&](float x, float y) {
    return draw::Point{box.centre().x + (x - 0.5F) * side, box.centre().y + (y - 0.5F) * side};
  };
  const std::vector<std::vector<draw::Point>> strokes{
      {at(0.15F, 0.2F), at(0.42F, 0.2F), at(0.42F, 0.38F)},
      {at(0.16F, 0.4F), at(0.42F, 0.39F)},
      {at(0.17F, 0.42F), at(0.15F, 0.58F), at(0.4F, 0.57F), at(0.36F, 0.82F), at(0.26F, 0.76F)},
      {at(0.8F, 0.16F), at(0.7F, 0.28F), at(0.56F, 0.38F)},
      {at(0.48F, 0.48F), at(0.9F, 0.45F)},
      {at(0.58F, 0.2F), at(0.58F, 0.84F), at(0.7F, 0.76F)},
      {at(0.62F, 0.5F), at(0.74F, 0.7F), at(0.9F, 0.84F)}};
  for (const auto& stroke : strokes) {
    std::vector<draw::InputEvent> input{draw::PointerDown{stroke.front()}};
    for (const auto& point : stroke) input.emplace_back(draw::PointerMove{point});
    input.emplace_back(draw::PointerUp{stroke.back()});
    theatre.stage().pass(milliseconds{600});
    theatre.stage().frame(input);
    theatre.stage().frame();
  }
}

void photograph(screens::Theatre& theatre, const Shot& shot, const Options& options) {
  theatre.play(screens::scene(shot.scene), options.settings);
  for (const char* label : options.settings.language == Language::en ? shot.en : shot.zh) {
    // A board that is too narrow for tabs leads from one way of writing to the next.
    for (int ways = 0; ways < 4 && !theatre.tree().find(label) && theatre.tree().find("换写法"); ++ways) {
      theatre.tap("换写法");
      theatre.frame();
    }
    const auto* node = theatre.tree().find(label);
    if (!node || !node->actionable()) continue;
    theatre.tap(label);
    theatre.frame();
  }
  if (shot.written) write(theatre);
  theatre.frame();
  const auto file = options.folder / (std::string(shot.name) + ".png");
  theatre.stage().photograph(file);
  const auto picture = draw::read_png(file);
  ASSERT_TRUE(picture);
  ASSERT_TRUE(draw::write_png(screens::halved(*picture), file));
  const auto findings = ui::audit(theatre.tree(), theatre.stage().metrics(), options.settings.palette);
  if (!findings.empty()) std::cout << shot.name << '\n' << ui::to_text(findings);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + 1, argv + argc);
  if (args.empty()) {
    std::cerr << "usage: entry-pictures FOLDER [--size WxH] [--text 0-3] [--contrast] [--en] [--low]\n";
    return 2;
  }
  const auto options = options_of(args);
  std::filesystem::create_directories(options.folder);
  screens::Theatre theatre(ui::panel_of(options.width, options.height));
  for (const auto& shot : shots()) photograph(theatre, shot, options);
  return testing::Test::HasFailure() ? 1 : 0;
}
