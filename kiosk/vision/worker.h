// The worker's work: camera on when codes are wanted, each frame looked at, what is seen told to the
// terminal. Threads: one. Ownership: camera and reader outlive the worker.
#pragma once

#include "hal/camera/camera.h"
#include "kiosk/vision/channel.h"
#include "kiosk/vision/scan.h"
#include "kiosk/vision/shared_frames.h"

namespace yimen::vision {

class Worker {
 public:
  Worker(Channel channel, std::unique_ptr<SharedFrames> frames, hal::Camera& camera, CodeReader& reader);
  void run();  // until the terminal is gone

 private:
  bool listen();
  void obey(const protocol::Message& message, const Descriptor& file);
  void look_for(Look look);
  void show(const Descriptor& file);
  void step();
  bool ready();
  void tell_frame();
  void tell_seen(const Scan::Seen& seen);
  void tell_camera();

  Channel channel_;
  std::unique_ptr<SharedFrames> frames_;
  hal::Camera& camera_;
  Scan scan_;
  hal::Frame frame_;
  Bytes preview_;
  std::uint64_t sequence_ = 0;
  Look look_ = Look::nothing;
  bool open_ = false;
  std::optional<hal::Status> told_status_;
};

}  // namespace yimen::vision
