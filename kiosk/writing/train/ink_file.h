// Drawn characters, one JSON object a line: {"c": "一", "m": [[[x, y], …], …]}.
//
// Purpose: what the recogniser is trained on and measured with. Threads: pure functions.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/common/pen.h"

namespace yimen::writing {

struct DrawnCharacter {
  char32_t character = 0;
  PenDrawing strokes;
};

struct InkFile {
  std::vector<DrawnCharacter> characters;
  std::string problem;  // which line is wrong and how, in plain English; empty where all is well
};

InkFile read_ink_file(const std::filesystem::path& file);

}  // namespace yimen::writing
