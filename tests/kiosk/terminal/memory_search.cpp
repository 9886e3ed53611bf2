#include "tests/kiosk/terminal/memory_search.h"

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
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);) {
    std::uintptr_t first = 0;
    std::uintptr_t last = 0;
    std::array<char, 5> rights{};
    if (std::sscanf(line.c_str(), "%lx-%lx %4s", &first, &last, rights.data()) != 3) continue;
    const bool private_writable = rights[0] == 'r' && rights[1] == 'w' && rights[3] == 'p';
    if (!private_writable || line.find("[stack]") != std::string::npos) continue;
    found += count_both({reinterpret_cast<const char*>(first), last - first});
  }
  return found;
}

}  // namespace yimen::terminal
