// Collects a device's events on its thread, and lets a test wait for the next one.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

#include "kiosk/common/clock.h"

namespace yimen::hal {

template <class Event>
class Recorder {
 public:
  auto sink() {
    return [this](Event event) {
      {
        const std::lock_guard lock(mutex_);
        events_.push_back(std::move(event));
      }
      arrived_.notify_all();
    };
  }

  // The next event; nothing when none comes in time.
  std::optional<Event> next(milliseconds longest = seconds(10)) {
    std::unique_lock lock(mutex_);
    if (!arrived_.wait_for(lock, longest, [this] { return !events_.empty(); })) return std::nullopt;
    auto event = std::move(events_.front());
    events_.pop_front();
    return event;
  }

  bool empty() {
    const std::lock_guard lock(mutex_);
    return events_.empty();
  }

 private:
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<Event> events_;
};

}  // namespace yimen::hal
