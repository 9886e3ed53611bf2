// Photographs screens: screens-pictures FOLDER [--size WxH] [--text 0-3] [--palette 0-3] [--language zh_Hant]
// [--low] [--real] [--half] [--only PREFIX]
#include <gtest/gtest.h>

#include <filesystem>
#include <iostream>

#include "kiosk/common/languages.h"
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
  bool real = false;
  bool half = false;
  std::string only;
};

Language language_of(std::string_view folder) {
  if (folder == "pseudo") return Language::pseudo;
  for (const auto& offered : kLanguages)
    if (offered.folder == folder) return offered.language;
  return Language::zh;
}

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
    if (args[i] == "--palette")
      options.settings.palette = static_cast<visit::Palette>(std::stoi(args.at(++i)));
    if (args[i] == "--language") options.settings.language = language_of(args.at(++i));
    if (args[i] == "--low") options.settings.low_reach = true;
    if (args[i] == "--real") options.real = true;
    if (args[i] == "--half") options.half = true;
    if (args[i] == "--only") options.only = args.at(++i);
  }
  return options;
}

void halve(const std::filesystem::path& file) {
  const auto picture = draw::read_png(file);
  ASSERT_TRUE(picture);
  ASSERT_TRUE(draw::write_png(screens::halved(*picture), file));
}

void photograph_all(const Options& options) {
  const auto& catalogue = options.real ? screens::real_catalogue() : screens::sample_catalogue();
  screens::Theatre theatre(ui::panel_of(options.width, options.height), catalogue);
  for (const auto& scene : options.real ? screens::scenes_of_real_services() : screens::scenes()) {
    if (!scene.name.starts_with(options.only)) continue;
    theatre.play(scene, options.settings);
    const auto file = options.folder / (scene.name + ".png");
    theatre.stage().photograph(file);
    if (options.half) halve(file);
    auto findings = ui::audit(theatre.tree(), theatre.stage().metrics(), options.settings.palette);
    if (options.settings.low_reach)
      for (auto& more : ui::audit_reach(theatre.tree(), theatre.stage().metrics())) findings.push_back(more);
    if (!findings.empty()) std::cout << scene.name << '\n' << ui::to_text(findings);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + 1, argv + argc);
  if (args.empty()) {
    std::cerr
        << "usage: screens-pictures FOLDER [--size WxH] [--text 0-3] [--palette 0-3] [--language en] [--low] "
           "[--real] [--half] [--only PREFIX]\n";
    return 2;
  }
  const auto options = options_of(args);
  std::filesystem::create_directories(options.folder);
  photograph_all(options);
  return testing::Test::HasFailure() ? 1 : 0;
}
