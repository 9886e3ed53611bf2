// A journey: a visit written down, one step a line, to be played without anybody touching the screen.
// The format is described in docs/journeys.md.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/common/result.h"

namespace yimen::terminal {

struct JourneyStep {
  int line = 0;
  std::string verb;
  std::string argument;  // the rest of the line; "$NAME" replaced from the environment
};

// `include FILE`, beside the journey, stands for the steps in it. Empty lines and lines that begin with '#'
// mean nothing. An unknown verb, a missing argument or an unset variable is an error that names the line.
Result<std::vector<JourneyStep>> parse_journey(std::string_view text);
Result<std::vector<JourneyStep>> load_journey(const std::filesystem::path& file);

// "2s", "150s", "3min", "500ms".
Result<std::chrono::milliseconds> parse_duration(std::string_view text);

}  // namespace yimen::terminal
