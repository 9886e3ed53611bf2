#include <fcntl.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <functional>
#include <thread>

#include "kiosk/vision/sandbox.h"

namespace yimen::vision {
namespace {

struct Attempt {
  const char* what;
  std::function<bool()> works;  // what must not
};

bool opens(const char* file, int flags) {
  const int fd = ::open(file, flags, 0600);
  if (fd >= 0) ::close(fd);
  return fd >= 0;
}

bool makes_socket(int family, int type) { return ::socket(family, type, 0) >= 0; }

bool starts_program() {
  char name[] = "/bin/true";
  char* arguments[] = {name, nullptr};
  char* environment[] = {nullptr};
  ::execve(name, arguments, environment);
  return false;  // we are still here
}

bool makes_process() {
  const auto child = ::fork();
  if (child == 0) ::_exit(0);
  if (child > 0) ::waitpid(child, nullptr, 0);
  return child > 0;
}

bool grows_file() {
  char name[] = "/proc/self/fd/0";
  return opens(name, O_RDWR) || ::truncate("/tmp/yimen-sandbox-check", 1) == 0;
}

const Attempt kForbidden[] = {
    {"open for writing", [] { return opens("/dev/null", O_WRONLY); }},
    {"make a file", [] { return opens("/tmp/yimen-sandbox-check", O_RDWR | O_CREAT); }},
    {"grow a file", grows_file},
    {"remove a file", [] { return ::unlink("/tmp/yimen-sandbox-check") == 0; }},
    {"internet socket", [] { return makes_socket(AF_INET, SOCK_STREAM); }},
    {"local socket", [] { return makes_socket(AF_UNIX, SOCK_STREAM); }},
    {"make a process", makes_process},
    {"start a program", starts_program},
    {"kill the parent", [] { return ::kill(::getppid(), 0) == 0; }},
    {"look into the parent", [] { return ::ptrace(PTRACE_ATTACH, ::getppid(), 0, 0) == 0; }},
};

const Attempt kNeeded[] = {
    {"read a file", [] { return opens("/proc/self/status", O_RDONLY); }},
    {"make a thread",
     [] {
       bool ran = false;
       std::thread([&] { ran = true; }).join();
       return ran;
     }},
};

}  // namespace

bool sandbox_holds() {
  bool holds = true;
  const auto check = [&](const Attempt& attempt, bool wanted) {
    const bool works = attempt.works();
    holds = holds && works == wanted;
    std::printf("%s\t%s\t%s\n", attempt.what, works ? "possible" : "refused",
                works == wanted ? "as it should" : "WRONG");
  };
  for (const auto& attempt : kForbidden) check(attempt, false);
  for (const auto& attempt : kNeeded) check(attempt, true);
  return holds;
}

}  // namespace yimen::vision
