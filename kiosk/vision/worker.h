// The worker's work: camera on when something is looked for, each frame looked at, what is seen told to the
// terminal. Threads: one. Ownership: camera and reader outlive the worker.
#pragma once

#include "hal/camera/camera.h"
#include "kiosk/vision/channel.h"
#include "kiosk/vision/face/face_scan.h"
#include "kiosk/vision/scan.h"
#include "kiosk/vision/shared_frames.h"

namespace yimen::vision {

// What a worker looks with.
struct Looking {
  CodeReader& reader;                                             // for each frame
  std::function<SecondLook::Look()> make_thorough;                // for those in which that one reads nothing
  std::function<Result<std::unique_ptr<FaceScan>>()> make_faces;  // when a face is first looked for
  hal::Status faces = hal::Status::absent;                        // whether that will do
};

class Worker {
 public:
  Worker(Channel channel, std::unique_ptr<SharedFrames> frames, hal::Camera& camera, Looking looking);
  void run();  // until the terminal is gone

 private:
  bool listen();
  void obey(const protocol::Message& message, const Descriptor& file);
  void look_for(Look look);
  void close_eyes();
  void show(const Descriptor& file);
  void step();
  bool ready();
  void tell_frame();
  void look_for_codes();
  void look_for_face();
  bool has_face_scan();
  void tell_camera();
  void tell_faces(hal::Status status);

  Channel channel_;
  std::unique_ptr<SharedFrames> frames_;
  hal::Camera& camera_;
  Looking looking_;
  SecondLook second_;
  Scan scan_;
  std::unique_ptr<FaceScan> faces_;  // nullptr: not needed, or it cannot be made
  hal::Frame frame_;
  Bytes preview_;
  std::uint64_t sequence_ = 0;
  Look look_ = Look::nothing;
  bool open_ = false;
  std::optional<hal::Status> told_status_;
};

}  // namespace yimen::vision
