// What a device needs to speak to its listener: the sink, the status, and one lock around both.
//
// Purpose: base of every driver and simulator, so that all keep the same promises.
// Threads: any. The sink runs on the thread that emits, one event at a time, and must be cheap: it wraps the
// event into the terminal's queue. It must not call the device back.
// Ownership: keeps the sink from open() to close(); when close() returns, the sink is not running and is not
// called again. What happens while no sink is there is lost, as with a cable not plugged in.
#pragma once

#include <functional>
#include <mutex>
#include <utility>

#include "hal/status.h"

namespace yimen::hal {

template <class Event>
class Reporter {
 public:
  using Sink = std::function<void(Event)>;

  explicit Reporter(Status status) : status_(status) {}

  void open(Sink sink) {
    const std::lock_guard lock(mutex_);
    sink_ = std::move(sink);
  }

  void close() {
    const std::lock_guard lock(mutex_);
    sink_ = nullptr;
  }

  void emit(Event event) {
    const std::lock_guard lock(mutex_);
    if (sink_) sink_(std::move(event));
  }

  Status status() const {
    const std::lock_guard lock(mutex_);
    return status_;
  }

  void set_status(Status status) {
    const std::lock_guard lock(mutex_);
    if (status == status_) return;
    status_ = status;
    if (sink_) sink_(StatusChanged{status});
  }

 private:
  mutable std::mutex mutex_;
  Sink sink_;
  Status status_;
};

}  // namespace yimen::hal
