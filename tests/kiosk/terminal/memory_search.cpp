#include "tests/kiosk/terminal/memory_search.h"

#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>

namespace yimen::terminal {
namespace {

constexpr std::uint8_t kMask = 0xA5;

template <std::size_t N>
consteval std::array<std::uint8_t, N - 1> masked(const char (&text)[N]) {
  std::array<std::uint8_t, N - 1> hidden{};
  for (std::size_t i = 0; i + 1 < N; ++i) hidden[i] = static_cast<std::uint8_t>(text[i]) ^ kMask;
  return hidden;
}

constexpr auto kName = masked("黻黼黹");
constexpr auto kText = masked("Qx7marker2Zw9unlikely");

template <std::size_t N>
std::string unmasked(const std::array<std::uint8_t, N>& hidden) {
  std::string text;
  for (const auto byte : hidden) text += static_cast<char>(byte ^ kMask);
  return text;
}

template <std::size_t N>
bool matches(const char* at, const std::array<std::uint8_t, N>& hidden) {
  for (std::size_t i = 0; i < N; ++i)
    if ((static_cast<std::uint8_t>(at[i]) ^ kMask) != hidden[i]) return false;
  return true;
}

template <std::size_t N>
std::size_t count(std::string_view content, const std::array<std::uint8_t, N>& hidden) {
  std::size_t found = 0;
  for (std::size_t i = 0; i + N <= content.size(); ++i)
    found += matches(content.data() + i, hidden) ? 1U : 0U;
  return found;
}

std::size_t count_both(std::string_view content) { return count(content, kName) + count(content, kText); }

// A copy of memory that may be unmapped meanwhile by another thread: then it is cut short instead of a crash.
// The copy is shared memory, which is not searched, so it is never found in itself.
class Copy {
 public:
  Copy() = default;
  ~Copy() { munmap(bytes_, kBytes); }
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;

  static constexpr std::size_t kBytes = 1 << 20;
  std::string_view of(std::uintptr_t from, std::size_t size) {
    iovec here{bytes_, std::min(size, kBytes)};
    iovec there{reinterpret_cast<void*>(from), here.iov_len};
    const ssize_t copied = process_vm_readv(getpid(), &here, 1, &there, 1, 0);
    return {static_cast<const char*>(bytes_), copied > 0 ? static_cast<std::size_t>(copied) : 0};
  }

 private:
  void* bytes_ = mmap(nullptr, kBytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
};

std::size_t count_between(std::uintptr_t first, std::uintptr_t last, Copy& copy) {
  constexpr std::size_t kOverlap = std::max(kName.size(), kText.size()) - 1;
  std::size_t found = 0;
  for (auto at = first; at < last; at += Copy::kBytes - kOverlap) found += count_both(copy.of(at, last - at));
  return found;
}

}  // namespace

bool memory_can_be_searched() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return false;
#else
  return true;
#endif
}

std::string marker::name() { return unmasked(kName); }
std::string marker::text() { return unmasked(kText); }
bool marker::is_in(std::string_view content) { return count_both(content) > 0; }

std::size_t marker::times_in_memory() {
  std::size_t found = 0;
  Copy copy;
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);) {
    std::uintptr_t first = 0;
    std::uintptr_t last = 0;
    std::array<char, 5> rights{};
    if (std::sscanf(line.c_str(), "%lx-%lx %4s", &first, &last, rights.data()) != 3) continue;
    const bool private_writable = rights[0] == 'r' && rights[1] == 'w' && rights[3] == 'p';
    if (!private_writable || line.find("[stack]") != std::string::npos) continue;
    found += count_between(first, last, copy);
  }
  return found;
}

}  // namespace yimen::terminal
