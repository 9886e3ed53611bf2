// A quick 64-bit hash, for noticing changes; not for security.
// Threads: pure functions.
#pragma once

#include <cstdint>

namespace yimen::draw {

constexpr std::uint64_t kHashSeed = 0x9E3779B97F4A7C15U;

// Folds `value` into `hash`; the order of values counts. Each step is a bijection of either argument.
constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {
  std::uint64_t x = (hash ^ value) * 0xD6E8FEB86659FD93U;  // an odd constant of high dispersion
  x ^= x >> 32U;
  return x * 0x9FB21C651E98DF25U + kHashSeed;
}

}  // namespace yimen::draw
