#include "kiosk/vision/worker_process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "kiosk/vision/worker_files.h"

namespace yimen::vision {
namespace {

// Clear of the numbers that the worker expects them at.
Descriptor moved_up(Descriptor file) {
  return Descriptor(::fcntl(file.get(), F_DUPFD_CLOEXEC, kFirstFreeFile));
}

// The worker needs little of the terminal's environment, and gets no more.
std::vector<std::string> small_environment() {
  std::vector<std::string> kept = {"OPENCV_OPENCL_RUNTIME=disabled", "OPENCV_LOG_LEVEL=ERROR",
                                   "GST_REGISTRY_FORK=no"};
  for (const char* name :
       {"HOME", "XDG_CACHE_HOME", "GLIBC_TUNABLES", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"}) {
    if (const char* value = std::getenv(name)) kept.push_back(std::string(name) + "=" + value);
  }
  return kept;
}

std::vector<std::string> command_line(const Options& options) {
  std::vector<std::string> words = {options.program.string(), "--serve", "--camera", options.camera};
  if (!options.models.empty()) words.insert(words.end(), {"--models", options.models.string()});
  return words;
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
  SpawnPlan(int socket, int frames) {
    posix_spawn_file_actions_init(&files_);
    posix_spawn_file_actions_adddup2(&files_, socket, kSocketFile);
    posix_spawn_file_actions_adddup2(&files_, frames, kFramesFile);
    posix_spawn_file_actions_addclosefrom_np(&files_, kFramesFile + 1);
    posix_spawnattr_init(&attributes_);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK);
  }
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&files_);
    posix_spawnattr_destroy(&attributes_);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;

  pid_t run(std::vector<std::string> arguments) const {
    auto environment = small_environment();
    pid_t pid = 0;
    const int failed = ::posix_spawn(&pid, arguments.front().c_str(), &files_, &attributes_,
                                     pointers(arguments).data(), pointers(environment).data());
    return failed == 0 ? pid : 0;
  }

 private:
  posix_spawn_file_actions_t files_;
  posix_spawnattr_t attributes_;
};

}  // namespace

std::unique_ptr<WorkerProcess> WorkerProcess::start(const Options& options) {
  int ends[2] = {-1, -1};
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return nullptr;
  Descriptor ours(ends[0]);
  const auto theirs = moved_up(Descriptor(ends[1]));
  std::shared_ptr<SharedFrames> frames = SharedFrames::create();
  if (!theirs || !frames) return nullptr;
  const auto shared = Descriptor(::fcntl(frames->fd(), F_DUPFD_CLOEXEC, kFirstFreeFile));
  const auto pid = SpawnPlan(theirs.get(), shared.get()).run(command_line(options));
  if (pid == 0) return nullptr;
  return std::unique_ptr<WorkerProcess>(new WorkerProcess(pid, std::move(ours), std::move(frames)));
}

WorkerProcess::~WorkerProcess() {
  ::kill(pid_, SIGKILL);
  ::waitpid(pid_, nullptr, 0);
}

}  // namespace yimen::vision
