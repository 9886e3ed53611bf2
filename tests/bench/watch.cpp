// watch SETTLING SECONDS COMMAND...: starts a program with a window and prints
// "FIRST_MS PSS_KB FAMILY_PSS_KB IDLE_PERCENT":
//   the milliseconds from its start until its page is seen on the display,
//   its memory, and that of it and all it started (shared pages divided among those who share them),
//   the share of one processor they all used in SECONDS of idling, from SETTLING seconds after its first
//   page.
// Then ends it. The display must show nothing else.
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <dirent.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

constexpr auto kPatience = 30s;
constexpr std::size_t kColoursOfAPage = 12;  // smooth text has many shades; an empty window has a few

std::size_t colours_on(Display* display) {
  std::set<unsigned long> colours;
  const Window root = DefaultRootWindow(display);
  const auto width = static_cast<unsigned>(DisplayWidth(display, 0));
  const int height = DisplayHeight(display, 0);
  for (int y = 8; y < height; y += 24) {
    XImage* line = XGetImage(display, root, 0, y, width, 1, AllPlanes, ZPixmap);
    if (line == nullptr) return 0;
    for (int x = 0; x < static_cast<int>(width); ++x) colours.insert(XGetPixel(line, x, 0));
    XDestroyImage(line);
    if (colours.size() >= kColoursOfAPage) break;
  }
  return colours.size();
}

// The fourth field of /proc/PID/stat, after a name that may hold anything.
pid_t parent_of(pid_t pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
  std::string line;
  std::getline(file, line);
  const auto end = line.rfind(')');
  if (end == std::string::npos) return 0;
  char state = 0;
  int parent = 0;
  std::sscanf(line.c_str() + end + 1, " %c %d", &state, &parent);
  return state == 'Z' ? 0 : parent;
}

std::vector<pid_t> descendants() {
  std::map<pid_t, pid_t> parents;
  for (const auto& entry : fs::directory_iterator("/proc")) {
    const pid_t pid = std::atoi(entry.path().filename().c_str());
    if (pid > 0) parents[pid] = parent_of(pid);
  }
  std::vector<pid_t> found;
  for (const auto& [pid, parent] : parents) {
    for (pid_t above = parent; above > 1; above = parents[above]) {
      if (above == getpid()) found.push_back(pid);
    }
  }
  return found;
}

long pss_kb(pid_t pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/smaps_rollup");
  for (std::string word; file >> word;) {
    long kb = 0;
    if (word == "Pss:" && file >> kb) return kb;
  }
  return 0;
}

// Nanoseconds on a processor, of all threads.
long long busy_ns(pid_t pid) {
  long long sum = 0;
  std::error_code gone;
  for (const auto& thread : fs::directory_iterator("/proc/" + std::to_string(pid) + "/task", gone)) {
    long long ns = 0;
    std::ifstream(thread.path() / "schedstat") >> ns;
    sum += ns;
  }
  return sum;
}

template <class T, class Of>
T sum(Of of) {
  T all = 0;
  for (const pid_t pid : descendants()) all += of(pid);
  return all;
}

pid_t start(char** command) {
  const pid_t pid = fork();
  if (pid != 0) return pid;
  setsid();
  execvp(command[0], command);
  _exit(127);
}

void end_all() {
  for (const int signal : {SIGTERM, SIGKILL}) {
    for (int i = 0; i < 30; ++i) {
      const auto left = descendants();
      if (left.empty()) return;
      if (i == 0) {
        for (const pid_t pid : left) kill(pid, signal);
      }
      while (waitpid(-1, nullptr, WNOHANG) > 0) {
      }
      std::this_thread::sleep_for(100ms);
    }
  }
}

// Milliseconds until the page was seen; negative: it was not.
double wait_for_page(Display* display, Clock::time_point since) {
  while (Clock::now() - since < kPatience) {
    if (colours_on(display) >= kColoursOfAPage) {
      return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
    }
    std::this_thread::sleep_for(1ms);
  }
  return -1;
}

}  // namespace

int main(int argc, char** argv) {
  Display* display = XOpenDisplay(nullptr);
  if (argc < 4 || display == nullptr) return 2;
  const std::chrono::seconds settling(std::atoi(argv[1]));
  const std::chrono::seconds idle(std::atoi(argv[2]));
  prctl(PR_SET_CHILD_SUBREAPER, 1);  // so that what a program leaves behind stays ours
  const auto since = Clock::now();
  const pid_t pid = start(argv + 3);
  const double first = wait_for_page(display, since);
  std::this_thread::sleep_for(first < 0 ? 0s : settling);
  const long long before = sum<long long>(busy_ns);
  const auto from = Clock::now();
  std::this_thread::sleep_for(first < 0 ? 0s : idle);
  const auto passed = std::chrono::duration<double, std::nano>(Clock::now() - from).count();
  const double percent = static_cast<double>(sum<long long>(busy_ns) - before) / passed * 100;
  const long memory = pss_kb(pid);
  const long family = sum<long>(pss_kb);
  end_all();
  std::printf("%.1f %ld %ld %.4f\n", first, memory, family, percent);
  return first < 0 ? 1 : 0;
}
