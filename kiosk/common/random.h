// Randomness, injected.
// Threads: SystemRandom from any thread; SeededRandom from one.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace yimen {

class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t> out) = 0;
  // Evenly spread in [0, limit); limit > 0.
  std::uint32_t below(std::uint32_t limit);
};

// The kernel's generator, through libsodium.
class SystemRandom : public Random {
 public:
  SystemRandom();
  void fill(std::span<std::uint8_t> out) override;
};

// The same bytes for the same seed: for tests and journeys only.
class SeededRandom : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed);
  void fill(std::span<std::uint8_t> out) override;

 private:
  std::array<std::uint8_t, 32> seed_{};
};

}  // namespace yimen
