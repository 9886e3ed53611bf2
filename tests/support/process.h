// A real program, started by a test, killed with it.
#pragma once

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

namespace yimen::testing_support {

class Process {
 public:
  // Standard output goes to `out`, where one is given.
  explicit Process(std::vector<std::string> command, const std::filesystem::path& out = {}) {
    std::vector<char*> arguments;
    for (auto& word : command) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (!out.empty())
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT | O_APPEND,
                                       0600);
    if (posix_spawnp(&pid_, arguments[0], &actions, nullptr, arguments.data(), environ) != 0) pid_ = -1;
    posix_spawn_file_actions_destroy(&actions);
  }
  ~Process() {
    if (pid_ > 0) kill_now();
  }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  // Never to -1, which would be everybody.
  void send(int signal) const {
    if (pid_ > 0) ::kill(pid_, signal);
  }

  int kill_now() {
    send(SIGKILL);
    return wait();
  }

  // The exit status; minus the signal where one ended it.
  int wait() {
    int status = 0;
    if (pid_ <= 0 || ::waitpid(pid_, &status, 0) != pid_) return -1000;
    pid_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  }

  bool running() {
    int status = 0;
    if (pid_ > 0 && ::waitpid(pid_, &status, WNOHANG) == pid_) pid_ = -1;
    return pid_ > 0;
  }

 private:
  pid_t pid_ = -1;
};

inline int run(std::vector<std::string> command, const std::filesystem::path& out = {}) {
  return Process(std::move(command), out).wait();
}

}  // namespace yimen::testing_support
