#include "kiosk/faces/embedding.h"

#include <cstdint>

namespace yimen::faces {
namespace {

// So many sums at once: a processor adds them side by side, and none waits for another. 64 bytes, as its
// memory comes.
constexpr std::size_t kSums = 16;

// Has memory brought that is needed soon: in a gallery, the next embedding. Behind its end this does nothing.
void bring_next(const float* from) {
  const auto next = reinterpret_cast<std::uintptr_t>(from) + sizeof(Embedding);
  __builtin_prefetch(reinterpret_cast<const void*>(next));
}

}  // namespace

float similarity(const Embedding& a, const Embedding& b) {
  static_assert(sizeof(Embedding) % (kSums * sizeof(float)) == 0);
  float sums[kSums] = {};
  for (std::size_t i = 0; i < a.size(); i += kSums) {
    bring_next(&a[i]);
    for (std::size_t j = 0; j < kSums; ++j) sums[j] += a[i + j] * b[i + j];
  }
  float sum = 0;
  for (const float part : sums) sum += part;
  return sum;
}

Best best_of(std::span<const Embedding> gallery, const Embedding& face) {
  Best best{0, -1};
  for (std::size_t i = 0; i < gallery.size(); ++i) {
    const float alike = similarity(gallery[i], face);
    if (alike > best.similarity) best = {i, alike};
  }
  return best;
}

}  // namespace yimen::faces
