#include "kiosk/common/secret.h"

#include <malloc.h>
#include <sodium.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

namespace yimen {
namespace {

constexpr int kFill = 0x5a;
// Without the thread cache: blocks that go there are not overwritten.
constexpr const char* kTunables = "glibc.malloc.tcache_count=0:glibc.malloc.perturb=90";

std::vector<std::string> own_arguments() {
  std::ifstream file("/proc/self/cmdline", std::ios::binary);
  std::vector<std::string> arguments;
  for (std::string argument; std::getline(file, argument, '\0');) arguments.push_back(argument);
  return arguments;
}

void start_again() {
  auto arguments = own_arguments();
  std::vector<char*> pointers;
  for (auto& argument : arguments) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  execv("/proc/self/exe", pointers.data());
}

}  // namespace

void wipe_stack() {
  constexpr std::size_t kDeepest = std::size_t{64} * 1024;
  sodium_stackzero(kDeepest);
}

void wipe(std::string& text) {
  sodium_memzero(text.data(), text.capacity());
  text.clear();
}

void wipe(Bytes& bytes) {
  sodium_memzero(bytes.data(), bytes.capacity());
  bytes.clear();
}

bool same_secret(std::string_view one, std::string_view other) {
  if (one.empty() || other.empty()) return one.empty() && other.empty();
  return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

void wipe(std::span<float> numbers) {
  if (!numbers.empty()) sodium_memzero(numbers.data(), numbers.size_bytes());
}

void wipe_freed_memory() {
  const char* set = std::getenv("GLIBC_TUNABLES");
  std::string tunables = set == nullptr ? "" : set;
  if (tunables.find(kTunables) != std::string::npos) return;
  tunables += (tunables.empty() ? "" : ":") + std::string(kTunables);
  setenv("GLIBC_TUNABLES", tunables.c_str(), 1);
  start_again();
  mallopt(M_PERTURB, kFill);  // it could not: all but the small blocks
}

void forbid_dumps() {
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
#if !defined(__SANITIZE_ADDRESS__)  // its search for leaks needs what a debugger needs
  prctl(PR_SET_DUMPABLE, 0);
#endif
}

}  // namespace yimen
