#include "tool/face_rates.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace yimen::tool {
namespace {

constexpr double kZ = 1.959964;  // of the normal distribution: 95 % lie within

// Source: E. B. Wilson, Probable inference, 1927. `sign`: -1 for the lower end, 1 for the upper.
double wilson(const Rate& rate, int sign) {
  if (rate.all == 0) return sign < 0 ? 0 : 1;
  const auto n = static_cast<double>(rate.all);
  const double p = rate.value();
  const double middle = p + kZ * kZ / (2 * n);
  const double spread = kZ * std::sqrt(p * (1 - p) / n + kZ * kZ / (4 * n * n));
  return std::clamp((middle + sign * spread) / (1 + kZ * kZ / n), 0.0, 1.0);
}

}  // namespace

double Rate::low() const { return wilson(*this, -1); }
double Rate::high() const { return wilson(*this, 1); }

Rate at_least(const std::vector<float>& similarities, float threshold) {
  const auto hits = std::count_if(similarities.begin(), similarities.end(),
                                  [&](float similarity) { return similarity >= threshold; });
  return {static_cast<std::size_t>(hits), similarities.size()};
}

EqualError equal_error(const std::vector<float>& same, const std::vector<float>& different) {
  EqualError best{0, 1};
  for (int step = 0; step <= 1000; ++step) {
    const float threshold = static_cast<float>(step) / 1000;
    const double rejects = 1 - at_least(same, threshold).value();
    const double accepts = at_least(different, threshold).value();
    const double worse = std::max(rejects, accepts);
    if (worse < best.rate) best = {threshold, worse};
  }
  return best;
}

Accuracy best_accuracy(const std::vector<float>& same, const std::vector<float>& different) {
  const auto all = static_cast<double>(same.size() + different.size());
  Accuracy best{0, 0};
  for (int step = 0; step <= 1000; ++step) {
    const float threshold = static_cast<float>(step) / 1000;
    const auto accepted = at_least(different, threshold);
    const auto right = at_least(same, threshold).hits + accepted.all - accepted.hits;
    const double share = static_cast<double>(right) / all;
    if (share > best.share) best = {threshold, share};
  }
  return best;
}

float threshold_for(std::vector<float> different, double false_accepts) {
  if (different.empty()) return 1;
  std::sort(different.begin(), different.end(), std::greater<>());
  const auto allowed = static_cast<std::size_t>(false_accepts * static_cast<double>(different.size()));
  return std::nextafter(different[std::min(allowed, different.size() - 1)], 2.0F);
}

}  // namespace yimen::tool
