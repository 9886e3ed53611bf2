#include "kiosk/faces/embedding.h"

namespace yimen::faces {
namespace {

// So many sums at once: a processor adds them side by side, and none waits for another.
constexpr std::size_t kSums = 32;

}  // namespace

float similarity(const Embedding& a, const Embedding& b) {
  static_assert(std::tuple_size_v<std::array<float, 512>> % kSums == 0);
  float sums[kSums] = {};
  for (std::size_t i = 0; i < a.size(); i += kSums) {
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
