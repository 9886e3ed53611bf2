// Runs yimen-vision on picture files: they are opened and decoded behind its sandbox only.
// Threads: one.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tool/outcome.h"

namespace CLI {
class App;
}

namespace yimen::tool {

struct VisionProgram {
  std::string program;  // yimen-vision
  std::string models;   // empty: where the program itself looks for them
};

// --vision and --models. `vision` outlives the parsing.
void add_vision_options(CLI::App& command, VisionProgram& vision);

// Runs `yimen-vision MODE... [--models DIR] -- FILE...`, several times where there are many files. `hear`
// gets each line that it prints, in order: FILE<TAB>WORDS, one for each file.
Outcome<void> run_vision(const VisionProgram& vision, const std::vector<std::string>& mode,
                         const std::vector<std::string>& files,
                         const std::function<void(const std::string& line)>& hear);

}  // namespace yimen::tool
