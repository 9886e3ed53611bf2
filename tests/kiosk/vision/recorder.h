// Keeps a client's events for a test, which waits for them.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <vector>

#include "kiosk/vision/client.h"

namespace yimen::vision {

class Recorder {
 public:
  std::function<void(Event)> sink() {
    return [this](Event event) {
      const std::lock_guard lock(mutex_);
      events_.push_back(std::move(event));
      changed_.notify_all();
    };
  }

  // Whether `count` events of this kind came, within the time.
  template <class Kind>
  bool wait_for(
      std::size_t count = 1, std::function<bool(const Kind&)> which = [](const Kind&) { return true; },
      seconds longest = seconds(20)) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, longest, [&] { return count_of<Kind>(which) >= count; });
  }

  template <class Kind>
  std::size_t count() {
    const std::lock_guard lock(mutex_);
    return count_of<Kind>([](const Kind&) { return true; });
  }

 private:
  template <class Kind>
  std::size_t count_of(const std::function<bool(const Kind&)>& which) {
    std::size_t count = 0;
    for (const auto& event : events_) {
      const auto* kind = std::get_if<Kind>(&event);
      if (kind != nullptr && which(*kind)) ++count;
    }
    return count;
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Event> events_;
};

}  // namespace yimen::vision
