#include "kiosk/common/random.h"

#include <sodium.h>

#include <cstdlib>
#include <cstring>

namespace yimen {

std::uint32_t Random::below(std::uint32_t limit) {
  // Values above the last whole multiple of `limit` would favour the small results.
  const std::uint32_t end = UINT32_MAX - UINT32_MAX % limit;
  std::uint32_t value = 0;
  do {
    std::array<std::uint8_t, 4> bytes{};
    fill(bytes);
    std::memcpy(&value, bytes.data(), bytes.size());
  } while (value >= end);
  return value % limit;
}

// Opens the kernel's generator and picks the fastest code for this processor; harmless when repeated.
SystemRandom::SystemRandom() {
  if (sodium_init() < 0) std::abort();
}

void SystemRandom::fill(std::span<std::uint8_t> out) { randombytes_buf(out.data(), out.size()); }

SeededRandom::SeededRandom(std::uint64_t seed) { std::memcpy(seed_.data(), &seed, sizeof seed); }

void SeededRandom::fill(std::span<std::uint8_t> out) {
  randombytes_buf_deterministic(out.data(), out.size(), seed_.data());
  crypto_hash_sha256(seed_.data(), seed_.data(), seed_.size());
}

}  // namespace yimen
