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
  since_gesture_ = unlike_ = 0;
  if (++faces_ > kMostFaces) state_ = State::failed;
}

void Verification::decide() {
  if (state_ != State::looking) return;
  if (!alike()) {
    if (++unlike_ >= policy_.give_up_after) state_ = State::failed;
    return;
  }
  unlike_ = 0;
  if (!gestured_ || since_gesture_ < policy_.samples_after_gesture) return;
  state_ = may_be_a_picture() ? look_again() : State::matched;
}

bool Verification::may_be_a_picture() const {
  return !looked_again_ && mean_of_last(live_, policy_.verify_samples) < policy_.least_live;
}

Verification::State Verification::look_again() {
  looked_again_ = true;
  similarities_.clear();
  live_.clear();
  return State::looking;
}

bool Verification::alike() const {
  return static_cast<int>(similarities_.size()) >= policy_.verify_samples &&
         mean_of_last(similarities_, policy_.verify_samples) >= policy_.threshold &&
         similarities_.back() >= policy_.threshold;
}

vision::Gesture pick_gesture(Random& random) {
  constexpr vision::Gesture kGestures[] = {vision::Gesture::blink, vision::Gesture::turn_left,
                                           vision::Gesture::turn_right};
  return kGestures[random.below(std::size(kGestures))];
}

}  // namespace yimen::faces
