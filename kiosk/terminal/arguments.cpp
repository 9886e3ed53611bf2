#include "kiosk/terminal/arguments.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <charconv>

namespace yimen::terminal {
namespace {

std::optional<int> side(std::string_view text, int least) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  return whole && value >= least && value <= 7680 ? std::optional(value) : std::nullopt;
}

void describe(CLI::App& app, Arguments& arguments, std::string& size) {
  app.add_option("--config", arguments.config, "What this terminal is: a TOML file (docs/configuration.md)")
      ->check(CLI::ExistingFile);
  app.add_option("--data", arguments.data, "Folder for the outbox and the log");
  app.add_option("--size", size, "Window or picture size, such as 1080x1920")
      ->check([](const std::string& text) {
        return std::string(parse_size(text) ? "" : "is no size such as 1080x1920");
      });
  app.add_flag("--fullscreen", arguments.fullscreen, "Cover the whole screen");
  app.add_flag("--simulate", arguments.simulate,
               "Simulate all devices, and open the device bench beside the terminal");
  app.add_flag("--no-bench", arguments.no_bench, "With --simulate: without the device bench");
  app.add_option("--pictures", arguments.pictures,
                 "With --simulate: folder of pictures that the bench can hold before the camera");
  app.add_flag("--start-at-home", arguments.start_at_home,
               "With --simulate: begin a visit as the demonstration person");
  auto* play = app.add_option("--play", arguments.play,
                              "Play a journey without a display (docs/journeys.md), simulated devices")
                   ->check(CLI::ExistingFile);
  app.add_option("--out", arguments.out, "With --play: folder for its pictures")->needs(play);
}

}  // namespace

std::optional<draw::Size> parse_size(const std::string& text) {
  const auto cross = text.find('x');
  if (cross == std::string::npos) return std::nullopt;
  const auto width = side(std::string_view(text).substr(0, cross), 320);
  const auto height = side(std::string_view(text).substr(cross + 1), 240);
  if (!width || !height) return std::nullopt;
  return draw::Size{*width, *height};
}

std::variant<Arguments, int> parse_arguments(int argc, const char* const* argv) {
  CLI::App app("Yimen: a one-stop citizen service terminal", "yimen-kiosk");
  Arguments arguments;
  std::string size;
  describe(app, arguments, size);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error);
  }
  if (!size.empty()) arguments.size = parse_size(size);
  return arguments;
}

}  // namespace yimen::terminal
