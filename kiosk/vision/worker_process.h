// A running yimen-vision, and the two things shared with it.
// Threads: one. The kernel kills the worker when that thread ends, however it ends.
// Ownership: of the process: the destructor kills and reaps it.
#pragma once

#include <sys/types.h>

#include <memory>

#include "kiosk/vision/channel.h"
#include "kiosk/vision/shared_frames.h"

namespace yimen::vision {

class WorkerProcess {
 public:
  static std::unique_ptr<WorkerProcess> start(const Options& options);  // nullptr: it could not be started
  ~WorkerProcess();
  WorkerProcess(const WorkerProcess&) = delete;
  WorkerProcess& operator=(const WorkerProcess&) = delete;

  pid_t pid() const { return pid_; }
  Channel& channel() { return channel_; }
  const std::shared_ptr<SharedFrames>& frames() const { return frames_; }

 private:
  WorkerProcess(pid_t pid, Descriptor socket, std::shared_ptr<SharedFrames> frames)
      : pid_(pid), channel_(std::move(socket)), frames_(std::move(frames)) {}

  pid_t pid_;
  Channel channel_;
  std::shared_ptr<SharedFrames> frames_;
};

}  // namespace yimen::vision
