#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <functional>
#include <iostream>
#include <thread>

#include "kiosk/process/sandbox.h"

namespace yimen::process {
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

// A program that is not there: outside of the sandbox, that is what is wrong with it.
bool starts_program() {
  char name[] = "/nowhere/program";
  char* nothing[] = {nullptr};
  ::execve(name, nothing, nothing);
  return errno != EPERM;
}

bool makes_process() {
  const auto child = ::fork();
  if (child == 0) ::_exit(0);
  if (child > 0) ::waitpid(child, nullptr, 0);
  return child > 0;
}

const Attempt kForbidden[] = {
    {"open for writing", [] { return opens("/dev/null", O_WRONLY); }},
    {"make a file", [] { return opens("/tmp/yimen-sandbox-check", O_RDWR | O_CREAT); }},
    {"remove a file", [] { return ::unlink("/tmp/yimen-sandbox-check") == 0; }},
    {"internet socket", [] { return makes_socket(AF_INET, SOCK_STREAM); }},
    {"local socket", [] { return makes_socket(AF_UNIX, SOCK_STREAM); }},
    {"make a process", makes_process},
    {"start a program", starts_program},
    {"kill the parent", [] { return ::kill(::getppid(), 0) == 0; }},
    {"look into the parent", [] { return ::process_vm_readv(::getppid(), nullptr, 0, nullptr, 0, 0) == 0; }},
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
    std::cout << attempt.what << '\t' << (works ? "possible" : "refused") << '\t'
              << (works == wanted ? "as it should" : "WRONG") << std::endl;
  };
  for (const auto& attempt : kForbidden) check(attempt, false);
  for (const auto& attempt : kNeeded) check(attempt, true);
  return holds;
}

}  // namespace yimen::process
