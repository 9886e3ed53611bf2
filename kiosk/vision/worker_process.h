// A running yimen-vision, and the two things shared with it.
// Threads: one. The kernel kills the worker when that thread ends, however it ends.
// Ownership: of the process: the destructor kills and reaps it.
#pragma once

#include <sys/types.h>

#include <memory>

#include "kiosk/process/child.h"
#include "kiosk/vision/channel.h"
#include "kiosk/vision/shared_frames.h"

namespace yimen::vision {

class WorkerProcess {
 public:
  static std::unique_ptr<WorkerProcess> start(const Options& options);  // nullptr: it could not be started
  pid_t pid() const { return child_->pid(); }
  Channel& channel() { return channel_; }
  const std::shared_ptr<SharedFrames>& frames() const { return frames_; }

 private:
  WorkerProcess(std::unique_ptr<process::Child> child, Descriptor socket,
                std::shared_ptr<SharedFrames> frames)
      : child_(std::move(child)), channel_(std::move(socket)), frames_(std::move(frames)) {}

  std::unique_ptr<process::Child> child_;
  Channel channel_;
  std::shared_ptr<SharedFrames> frames_;
};

}  // namespace yimen::vision
