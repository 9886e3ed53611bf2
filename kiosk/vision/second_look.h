// Looks at the newest frame in a thread of its own, however long that takes.
//
// Purpose: a thorough look takes longer than a frame. Frames do not queue: while one is looked at, the newest
// waits and older ones are dropped. What looks is made when the first frame comes, and ends with forget():
// between visits it takes no memory.
// Threads: all calls from one; `make`, and what it makes, run on the second thread, at a lower priority.
// Privacy: frames and texts are overwritten once they are used.
#pragma once

#include <time.h>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "kiosk/vision/reading.h"

namespace yimen::vision {

class SecondLook {
 public:
  using Look = std::function<Reading(const Grey&)>;
  explicit SecondLook(std::function<Look()> make) : make_(std::move(make)) {}
  ~SecondLook();
  SecondLook(const SecondLook&) = delete;
  SecondLook& operator=(const SecondLook&) = delete;

  void offer(const Grey& frame);
  Reading take();  // what was read since the last time, once
  void forget();   // what is being looked at at this moment is forgotten when that ends
  // One frame has taken so much processor time that it will never end: neither can this object.
  bool stuck();

 private:
  void run();
  void forget_engine(std::unique_lock<std::mutex>& lock);
  void look_at_newest(std::unique_lock<std::mutex>& lock);

  const std::function<Look()> make_;
  std::mutex mutex_;
  std::condition_variable changed_;
  Grey waiting_;
  bool has_frame_ = false;
  bool forgetting_ = false;
  bool ending_ = false;
  unsigned period_ = 0;  // grows with each forget(): a reading of an older one is dropped
  std::optional<timespec>
      busy_since_;  // on the second thread's own clock: waiting for a processor is no work
  Reading reading_;
  std::thread thread_;

  // The second thread's own.
  Look look_;
  Grey frame_;
};

}  // namespace yimen::vision
