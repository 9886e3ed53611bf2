// Hands typed events from any thread to the one that owns the loop, and wakes it.
//
// Purpose: threads talk by queues only; no business state is shared.
// Threads: push() from any thread; pop() from the owner. The waker runs on the pushing thread, after the
// event is in the queue and outside the lock, and must be cheap.
#pragma once

#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <utility>

namespace yimen {

template <class Event>
class EventQueue {
 public:
  explicit EventQueue(std::function<void()> wake = [] {}) : wake_(std::move(wake)) {}

  void push(Event event) {
    {
      const std::lock_guard lock(mutex_);
      events_.push_back(std::move(event));
    }
    wake_();
  }

  std::optional<Event> pop() {
    const std::lock_guard lock(mutex_);
    if (events_.empty()) return std::nullopt;
    Event event = std::move(events_.front());
    events_.pop_front();
    return event;
  }

 private:
  std::function<void()> wake_;
  std::mutex mutex_;
  std::deque<Event> events_;
};

}  // namespace yimen
