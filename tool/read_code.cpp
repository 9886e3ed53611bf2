// yimen-tool read-code: decodes in yimen-vision, whose sandbox hostile pictures do not leave.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "tool/commands.h"
#include "tool/outcome.h"

namespace yimen::tool {
namespace {

std::string vision_beside_us() {
  std::error_code failed;
  return (std::filesystem::read_symlink("/proc/self/exe", failed).parent_path() / "yimen-vision").string();
}

// Becomes `yimen-vision --read FILE...`; comes back only where it could not.
int read_code(const std::string& vision, const std::vector<std::string>& files) {
  std::vector<const char*> arguments = {vision.c_str(), "--read", "--"};
  for (const auto& file : files) arguments.push_back(file.c_str());
  arguments.push_back(nullptr);
  ::execv(vision.c_str(), const_cast<char* const*>(arguments.data()));
  return report("cannot start " + vision + ": --vision names another place");
}

}  // namespace

void add_read_code(CLI::App& program, int& exit_code) {
  auto* command =
      program.add_subcommand("read-code", "Print FILE<TAB>TEXT for each picture; no text where none is read");
  auto files = std::make_shared<std::vector<std::string>>();
  auto vision = std::make_shared<std::string>(vision_beside_us());
  command->add_option("IMAGE", *files, "Pictures with a QR code")->required();
  command->add_option("--vision", *vision, "The yimen-vision program")->type_name("FILE");
  command->callback([files, vision, &exit_code] { exit_code = read_code(*vision, *files); });
}

}  // namespace yimen::tool
