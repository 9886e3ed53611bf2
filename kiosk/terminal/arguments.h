// The command line of yimen-kiosk.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

#include "ui/draw/geometry.h"

namespace yimen::terminal {

struct Arguments {
  std::filesystem::path config;  // empty: the built-in defaults
  std::filesystem::path data;    // empty: as configured
  std::optional<draw::Size> size;
  bool fullscreen = false;
  bool simulate = false;
  bool no_bench = false;
  std::filesystem::path pictures = ".";  // what the bench can hold before the camera
  bool start_at_home = false;
  std::filesystem::path play;  // a journey; empty: a window
  std::filesystem::path out = ".";
};

// The arguments, or the exit status where there is nothing to run: help was asked for, or the command line is
// wrong and has been told so on standard error.
std::variant<Arguments, int> parse_arguments(int argc, const char* const* argv);

// "1080x1920": 320x240 to 7680x7680.
std::optional<draw::Size> parse_size(const std::string& text);

}  // namespace yimen::terminal
