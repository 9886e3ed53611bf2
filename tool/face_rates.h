// How often faces are told apart rightly: counts, rates and their confidence intervals.
// Threads: pure functions.
#pragma once

#include <cstddef>
#include <vector>

namespace yimen::tool {

// `hits` of `all`, and the range that the true rate lies in with 95 % (Wilson's interval).
struct Rate {
  std::size_t hits = 0;
  std::size_t all = 0;
  double value() const { return all == 0 ? 0 : static_cast<double>(hits) / static_cast<double>(all); }
  double low() const;
  double high() const;
};

// How many of these similarities are at least the threshold.
Rate at_least(const std::vector<float>& similarities, float threshold);

// The threshold at which false accepts and false rejects are equally frequent, and how frequent that is.
struct EqualError {
  float threshold;
  double rate;
};
EqualError equal_error(const std::vector<float>& same, const std::vector<float>& different);

// The threshold at which most pairs are judged rightly, and which share that is.
struct Accuracy {
  float threshold;
  double share;
};
Accuracy best_accuracy(const std::vector<float>& same, const std::vector<float>& different);

// The threshold above which at most this share of `different` lies.
float threshold_for(std::vector<float> different, double false_accepts);

}  // namespace yimen::tool
