#include "hal/speaker/simulated.h"

namespace yimen::hal {
namespace {

// What a test may want to look back on; a terminal left running with simulators must not grow.
constexpr std::size_t kMostKept = 64;

template <class T>
void keep(std::vector<T>& list, T item) {
  if (list.size() == kMostKept) list.erase(list.begin());
  list.push_back(std::move(item));
}

}  // namespace

void SimulatedSpeaker::say(Utterance utterance) {
  if (!usable(status())) return;
  const std::lock_guard lock(mutex_);
  keep(said_, std::move(utterance));
  speaking_ = true;
}

void SimulatedSpeaker::chime(Chime chime) {
  if (!usable(status())) return;
  const std::lock_guard lock(mutex_);
  keep(chimed_, chime);
}

void SimulatedSpeaker::hush() {
  const std::lock_guard lock(mutex_);
  speaking_ = false;
}

std::vector<Utterance> SimulatedSpeaker::said() const {
  const std::lock_guard lock(mutex_);
  return said_;
}

std::vector<Chime> SimulatedSpeaker::chimed() const {
  const std::lock_guard lock(mutex_);
  return chimed_;
}

bool SimulatedSpeaker::speaking() const {
  const std::lock_guard lock(mutex_);
  return speaking_;
}

void SimulatedSpeaker::forget() {
  const std::lock_guard lock(mutex_);
  said_.clear();
  chimed_.clear();
  speaking_ = false;
}

}  // namespace yimen::hal
