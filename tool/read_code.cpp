// yimen-tool read-code: decodes in yimen-vision, whose sandbox hostile pictures do not leave.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "tool/commands.h"
#include "tool/vision_program.h"

namespace yimen::tool {
namespace {

struct ReadOptions {
  VisionProgram vision;
  std::vector<std::string> files;
};

// Becomes `yimen-vision --read FILE...`; comes back only where it could not.
int read_code(const ReadOptions& options) {
  const auto& [program, models] = options.vision;
  std::vector<const char*> arguments = {program.c_str(), "--read"};
  if (!models.empty()) arguments.insert(arguments.end(), {"--models", models.c_str()});
  arguments.push_back("--");
  for (const auto& file : options.files) arguments.push_back(file.c_str());
  arguments.push_back(nullptr);
  ::execv(program.c_str(), const_cast<char* const*>(arguments.data()));
  return report("cannot start " + program + ": --vision names another place");
}

}  // namespace

void add_read_code(CLI::App& program, int& exit_code) {
  auto* command =
      program.add_subcommand("read-code", "Print FILE<TAB>TEXT for each picture; no text where none is read");
  const auto options = std::make_shared<ReadOptions>();
  add_vision_options(*command, options->vision);
  command->add_option("IMAGE", options->files, "Pictures with a QR code")->required();
  command->callback([options, &exit_code] { exit_code = read_code(*options); });
}

}  // namespace yimen::tool
