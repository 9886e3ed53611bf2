// Runs a program and keeps what it says.
#pragma once

#include <sys/wait.h>

#include <cstdio>
#include <string>

namespace yimen::vision {

struct Ran {
  int exit_code;
  std::string out;  // standard output
};

inline Ran run(const std::string& command) {
  Ran ran{-1, {}};
  FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return ran;
  char part[4096];
  while (const auto size = std::fread(part, 1, sizeof part, pipe)) ran.out.append(part, size);
  const int status = ::pclose(pipe);
  ran.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ran;
}

}  // namespace yimen::vision
