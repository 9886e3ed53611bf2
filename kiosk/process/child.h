// A program of ours beside the terminal, started with what it shares with us.
//
// Threads: one. The kernel kills the child when that thread ends, however it ends, once it is in its sandbox.
// Ownership: of the process: the destructor kills and reaps it. The files stay the caller's.
#pragma once

#include <sys/types.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/process/descriptor.h"

namespace yimen::process {

inline constexpr int kFirstFile = 3;  // where the child finds the first of the files

struct Launch {
  std::vector<std::string> command;
  std::vector<std::string> environment{};  // beside the few variables that every child gets; "NAME=value"
  std::vector<int> files{};
};

class Child {
 public:
  static std::unique_ptr<Child> start(Launch launch);  // nullptr: it could not be started
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  pid_t pid() const { return pid_; }

 private:
  explicit Child(pid_t pid) : pid_(pid) {}
  pid_t pid_;
};

// Two ends of a socket that keeps packets apart; nothing where there is none.
struct SocketPair {
  Descriptor ours;
  Descriptor theirs;
};
std::optional<SocketPair> make_socket_pair();

}  // namespace yimen::process
