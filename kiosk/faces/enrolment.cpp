#include "kiosk/faces/enrolment.h"

#include <cmath>

namespace yimen::faces {

Enrolment::Now Enrolment::add(const vision::FaceSample& sample) {
  if (taken() >= policy_.enrol_samples || sample.quality < policy_.enrol_quality) return {taken(), {}};
  if (is_other(sample)) {
    taken_.clear();
    seen_ = 0;
  }
  track_ = sample.track;
  if (seen_++ % policy_.enrol_every != 0) return {taken(), {}};
  taken_.reserve(static_cast<std::size_t>(policy_.enrol_samples));  // never copied while it grows
  taken_.push_back(sample.embedding);
  if (taken() < policy_.enrol_samples) return {taken(), {}};
  return {taken(), average()};
}

bool Enrolment::is_other(const vision::FaceSample& sample) const {
  if (taken_.empty()) return false;
  return sample.track != track_ || similarity(sample.embedding, taken_.front()) < policy_.threshold;
}

Template Enrolment::average() const {
  Template kept{{}, std::string(kModel), now_, taken()};
  for (const auto& one : taken_) {
    for (std::size_t i = 0; i < one.size(); ++i) kept.mean[i] += one[i];
  }
  const float length = std::sqrt(similarity(kept.mean, kept.mean));
  for (auto& value : kept.mean) value /= length;
  return kept;
}

}  // namespace yimen::faces
