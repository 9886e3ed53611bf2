#include "kiosk/faces/verification.h"

#include <algorithm>
#include <numeric>

namespace yimen::faces {
namespace {

constexpr int kMostFaces = 8;  // somebody shows one face after another

float mean_of_last(const std::vector<float>& values, int count) {
  const auto first = values.end() - count;
  return std::accumulate(first, values.end(), 0.0F) / static_cast<float>(count);
}

}  // namespace

Verification::Verification(const Policy& policy, const Template& kept, vision::Gesture asked)
    : policy_(policy), kept_(kept), asked_(asked) {}

Verification::State Verification::add(const vision::FaceSample& sample) {
  if (state_ != State::looking || sample.quality < policy_.least_quality) return state_;
  follow(sample.track);
  if (sample.track != track_) return state_;
  similarities_.push_back(similarity(sample.embedding, kept_.mean));
  live_.push_back(sample.live);
  if (gestured_) ++since_gesture_;
  decide();
  return state_;
}

Verification::State Verification::saw(vision::Gesture gesture, std::uint32_t track) {
  if (state_ != State::looking || gesture != asked_) return state_;
  follow(track);
  if (track == track_) gestured_ = true;
  return state_;
}

// A new face: what was seen of the one before does not count for it.
void Verification::follow(std::uint32_t track) {
  if (track <= track_) return;
  track_ = track;
  similarities_.clear();
  live_.clear();
  gestured_ = looked_again_ = false;
  since_gesture_ = 0;
  if (++faces_ > kMostFaces) state_ = State::failed;
}

void Verification::decide() {
  const auto count = static_cast<int>(similarities_.size());
  if (state_ != State::looking || count < policy_.verify_samples) return;
  if (!alike()) {
    if (count >= policy_.give_up_after) state_ = State::failed;
    return;
  }
  if (!gestured_ || since_gesture_ < policy_.samples_after_gesture) return;
  if (!looked_again_ && mean_of_last(live_, policy_.verify_samples) < policy_.least_live) {
    looked_again_ = true;
    similarities_.clear();
    live_.clear();
    return;
  }
  state_ = State::matched;
}

bool Verification::alike() const {
  return mean_of_last(similarities_, policy_.verify_samples) >= policy_.threshold &&
         similarities_.back() >= policy_.threshold;
}

vision::Gesture pick_gesture(Random& random) {
  constexpr vision::Gesture kGestures[] = {vision::Gesture::blink, vision::Gesture::turn_left,
                                           vision::Gesture::turn_right};
  return kGestures[random.below(std::size(kGestures))];
}

}  // namespace yimen::faces
