#include "hal/speaker/simulated.h"

namespace yimen::hal {
namespace {

// What a test may want to look back on; a terminal left running with simulators must not grow.
constexpr std::size_t kMostKept = 500;

template <class T>
void keep(std::vector<T>& list, T item) {
  if (list.size() == kMostKept) list.erase(list.begin());
  list.push_back(std::move(item));
}

}  // namespace

void SimulatedSpeaker::start(SpeakerSink sink) {
  reporter_.open(std::move(sink));
  const std::lock_guard lock(mutex_);
  if (headset_) reporter_.emit(HeadsetChanged{true});
}

bool SimulatedSpeaker::can_say(const Utterance& utterance) const {
  return usable(status()) && (headset_ || !utterance.is_private);
}

std::uint64_t SimulatedSpeaker::say(Utterance utterance) {
  end_saying();
  bool lasts = false;
  std::uint64_t id = 0;
  {
    const std::lock_guard lock(mutex_);
    id = ++last_;
    const bool heard = can_say(utterance);
    lasts = heard && slow_;
    if (lasts) speaking_ = id;
    private_ = utterance.is_private;
    if (heard) keep(said_, std::move(utterance));
  }
  if (!lasts) reporter_.emit(SayingEnded{id});
  return id;
}

void SimulatedSpeaker::chime(Chime chime) {
  end_saying();
  if (!usable(status())) return;
  const std::lock_guard lock(mutex_);
  keep(chimed_, chime);
}

void SimulatedSpeaker::end_saying() {
  std::optional<std::uint64_t> ended;
  {
    const std::lock_guard lock(mutex_);
    ended = std::exchange(speaking_, std::nullopt);
  }
  if (ended) reporter_.emit(SayingEnded{*ended});
}

void SimulatedSpeaker::take_time(bool slow) {
  const std::lock_guard lock(mutex_);
  slow_ = slow;
}

void SimulatedSpeaker::plug(bool headset) {
  bool ends = false;
  {
    const std::lock_guard lock(mutex_);
    if (std::exchange(headset_, headset) == headset) return;
    ends = !headset && private_;
  }
  if (ends) end_saying();
  reporter_.emit(HeadsetChanged{headset});
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
  return speaking_.has_value();
}

void SimulatedSpeaker::forget() {
  end_saying();
  const std::lock_guard lock(mutex_);
  said_.clear();
  chimed_.clear();
}

}  // namespace yimen::hal
