// One thread for work that would make the screen wait.
//
// Purpose: runs tasks in the order they were given.
// Threads: run() from the owner's thread; tasks run on the worker's, started at the first one. The destructor
// finishes the task at work and drops the others.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace yimen::terminal {

class Worker {
 public:
  Worker() = default;
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void run(std::function<void()> task);

 private:
  void work();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> tasks_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace yimen::terminal
