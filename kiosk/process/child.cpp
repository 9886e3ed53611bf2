#include "kiosk/process/child.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <utility>

namespace yimen::process {
namespace {

constexpr int kFirstFreeFile = 32;  // clear of the numbers that the child expects its files at

// A child needs little of the terminal's environment, and gets no more.
std::vector<std::string> with_small_environment(std::vector<std::string> kept) {
  for (const char* name :
       {"HOME", "XDG_CACHE_HOME", "GLIBC_TUNABLES", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"}) {
    if (const char* value = std::getenv(name)) kept.push_back(std::string(name) + "=" + value);
  }
  return kept;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (auto& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

// Both ends of the actions that posix_spawn takes between fork and exec.
class SpawnPlan {
 public:
  explicit SpawnPlan(const std::vector<int>& files) {
    posix_spawn_file_actions_init(&actions_);
    int place = kFirstFile;
    for (const int file : files) {
      moved_.emplace_back(::fcntl(file, F_DUPFD_CLOEXEC, kFirstFreeFile));
      posix_spawn_file_actions_adddup2(&actions_, moved_.back().get(), place++);
    }
    posix_spawn_file_actions_addclosefrom_np(&actions_, place);
    posix_spawnattr_init(&attributes_);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK);
  }
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;

  pid_t run(std::vector<std::string> command, std::vector<std::string> environment) const {
    pid_t pid = 0;
    const int failed = ::posix_spawn(&pid, command.front().c_str(), &actions_, &attributes_,
                                     pointers(command).data(), pointers(environment).data());
    return failed == 0 ? pid : 0;
  }

 private:
  std::vector<Descriptor> moved_;
  posix_spawn_file_actions_t actions_;
  posix_spawnattr_t attributes_;
};

}  // namespace

Descriptor::~Descriptor() {
  if (fd_ >= 0) ::close(fd_);
}

std::unique_ptr<Child> Child::start(Launch launch) {
  const auto pid = SpawnPlan(launch.files)
                       .run(std::move(launch.command), with_small_environment(std::move(launch.environment)));
  return pid == 0 ? nullptr : std::unique_ptr<Child>(new Child(pid));
}

Child::~Child() {
  ::kill(pid_, SIGKILL);
  ::waitpid(pid_, nullptr, 0);
}

std::optional<SocketPair> make_socket_pair() {
  int ends[2] = {-1, -1};
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return std::nullopt;
  return SocketPair{Descriptor(ends[0]), Descriptor(ends[1])};
}

}  // namespace yimen::process
