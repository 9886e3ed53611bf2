#include "kiosk/sync/backoff.h"

#include <algorithm>

namespace yimen::sync {

milliseconds pause_after(int failures, milliseconds first, milliseconds longest, Random& random) {
  constexpr int kMostDoublings = 20;
  const int doublings = std::clamp(failures - 1, 0, kMostDoublings);
  const milliseconds most = std::min(milliseconds(first * (1LL << doublings)), longest);
  return milliseconds(random.below(static_cast<std::uint32_t>(most.count()) + 1));
}

milliseconds some_of(milliseconds interval, Random& random) {
  const auto half = static_cast<std::uint32_t>(interval.count() / 2);
  return milliseconds(half) + milliseconds(half > 0 ? random.below(half + 1) : 0);
}

}  // namespace yimen::sync
