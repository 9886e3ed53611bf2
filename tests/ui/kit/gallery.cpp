// Photographs the samples: kit-gallery FOLDER [WIDTH HEIGHT [SIZE 0-3 [contrast] [en]]]
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

#include "tests/ui/kit/samples.h"
#include "tests/ui/kit/stage.h"

int main(int argc, char** argv) {
  using namespace yimen::ui;
  const std::vector<std::string> args(argv + 1, argv + argc);
  if (args.empty()) {
    std::cerr << "usage: kit-gallery FOLDER [WIDTH HEIGHT [SIZE 0-3 [contrast] [en]]]\n";
    return 2;
  }
  const bool sized = args.size() >= 3;
  Stage stage({}, sized ? panel_of(std::stoi(args[1]), std::stoi(args[2])) : Panel{});
  if (args.size() >= 4) stage.settings.text_size = static_cast<yimen::visit::TextSize>(std::stoi(args[3]));
  const auto asked = [&](std::string_view word) { return std::ranges::find(args, word) != args.end(); };
  if (asked("contrast")) stage.settings.palette = yimen::visit::Palette::contrast_dark;
  if (asked("en")) stage.settings.language = yimen::Language::en;
  std::filesystem::create_directories(args[0]);
  for (const Sample& sample : samples()) {
    stage.turn_to(std::string(sample.name));
    stage.show(sample.draw);
    stage.frame();
    stage.frame();
    stage.photograph(std::filesystem::path(args[0]) / (std::string(sample.name) + ".png"));
  }
  return testing::Test::HasFailure() ? 1 : 0;
}
