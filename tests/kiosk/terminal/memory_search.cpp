#include "tests/kiosk/terminal/memory_search.h"

#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
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

constexpr std::size_t kFaceSize = 512;

float face_value(std::size_t i) { return static_cast<float>(std::cos(0.7 * static_cast<double>(i * i + 3))); }

// Of length 1 without ever standing in memory as a whole.
float unit_value(std::size_t i) {
  static const double length = [] {
    double squares = 0;
    for (std::size_t at = 0; at < kFaceSize; ++at)
      squares += static_cast<double>(face_value(at)) * face_value(at);
    return std::sqrt(squares);
  }();
  return static_cast<float>(face_value(i) / length);
}

constexpr std::size_t kFaceValues = 8;  // of the first; enough to be no coincidence
constexpr std::size_t kFaceBytes = kFaceValues * sizeof(float);

bool is_face(const char* at) {
  static const std::array<float, kFaceValues> halves = [] {  // half of each: not the marker itself
    std::array<float, kFaceValues> values{};
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = unit_value(i) / 2;
    return values;
  }();
  for (std::size_t i = 0; i < kFaceValues; ++i) {
    float value = 0;
    std::memcpy(&value, at + i * sizeof value, sizeof value);
    if (!(std::abs(value / 2 - halves[i]) < 1e-6F)) return false;
  }
  return true;
}

std::size_t count_faces(std::string_view content) {
  std::size_t found = 0;
  for (std::size_t i = 0; i + kFaceBytes <= content.size(); ++i)
    found += is_face(content.data() + i) ? 1U : 0U;
  return found;
}

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

using Count = std::size_t (*)(std::string_view);

std::size_t count_between(std::uintptr_t first, std::uintptr_t last, Copy& copy, Count count) {
  constexpr std::size_t kOverlap = std::max({kName.size(), kText.size(), kFaceBytes}) - 1;
  std::size_t found = 0;
  for (auto at = first; at < last; at += Copy::kBytes - kOverlap) found += count(copy.of(at, last - at));
  return found;
}

std::size_t count_in_memory(Count count) {
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
    found += count_between(first, last, copy, count);
  }
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

std::size_t marker::times_in_memory() { return count_in_memory(count_both); }

vision::Embedding marker::embedding() {
  vision::Embedding face;
  for (std::size_t i = 0; i < face.size(); ++i) face[i] = unit_value(i);
  return face;
}

vision::Embedding marker::unit(vision::Embedding face) {
  double squares = 0;
  for (const float value : face) squares += static_cast<double>(value) * value;
  for (float& value : face) value = static_cast<float>(value / std::sqrt(squares));
  return face;
}

bool marker::is_face_in(std::string_view content) { return count_faces(content) > 0; }
std::size_t marker::faces_in_memory() { return count_in_memory(count_faces); }

}  // namespace yimen::terminal
