#include "tool/vision_program.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>

#include "kiosk/common/secret.h"

namespace yimen::tool {
namespace {

constexpr std::size_t kFilesAtOnce = 500;  // a command line is not endless

std::string vision_beside_us() {
  std::error_code failed;
  return (std::filesystem::read_symlink("/proc/self/exe", failed).parent_path() / "yimen-vision").string();
}

// Starts a program whose standard output is the pipe's end. 0: it could not be started.
pid_t start(const std::vector<std::string>& words, int output) {
  std::vector<char*> arguments;
  for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  pid_t pid = 0;
  const int failed = ::posix_spawn(&pid, arguments[0], &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? pid : 0;
}

void hear_lines(int input, const std::function<void(const std::string&)>& hear) {
  std::string line;
  char part[4096];
  for (;;) {
    const auto size = ::read(input, part, sizeof part);
    if (size <= 0) break;
    for (const char c : std::string_view(part, static_cast<std::size_t>(size))) {
      if (c != '\n') {
        line += c;
        continue;
      }
      hear(line);
      line.clear();
    }
  }
  wipe(line);
}

Outcome<void> run_once(const std::vector<std::string>& words,
                       const std::function<void(const std::string&)>& hear) {
  int ends[2] = {-1, -1};
  if (::pipe2(ends, O_CLOEXEC) != 0) return problem("no pipe to " + words.front());
  const pid_t pid = start(words, ends[1]);
  ::close(ends[1]);
  if (pid != 0) hear_lines(ends[0], hear);
  ::close(ends[0]);
  if (pid == 0) return problem("cannot start " + words.front() + ": --vision names another place");
  int status = 0;
  ::waitpid(pid, &status, 0);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return problem(words.front() + " gave up");
  return {};
}

}  // namespace

void add_vision_options(CLI::App& command, VisionProgram& vision) {
  vision.program = vision_beside_us();
  command.add_option("--vision", vision.program, "The yimen-vision program")->type_name("FILE");
  command.add_option("--models", vision.models, "Folder of its models; else share/models beside it")
      ->type_name("DIR");
}

Outcome<void> run_vision(const VisionProgram& vision, const std::vector<std::string>& mode,
                         const std::vector<std::string>& files,
                         const std::function<void(const std::string&)>& hear) {
  for (std::size_t from = 0; from < files.size(); from += kFilesAtOnce) {
    std::vector<std::string> words{vision.program};
    words.insert(words.end(), mode.begin(), mode.end());
    if (!vision.models.empty()) words.insert(words.end(), {"--models", vision.models});
    words.emplace_back("--");
    const auto to = std::min(files.size(), from + kFilesAtOnce);
    words.insert(words.end(), files.begin() + static_cast<std::ptrdiff_t>(from),
                 files.begin() + static_cast<std::ptrdiff_t>(to));
    if (auto done = run_once(words, hear); !done) return done;
  }
  return {};
}

}  // namespace yimen::tool
