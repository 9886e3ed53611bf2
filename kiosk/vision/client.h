// The terminal's side of yimen-vision: starts it, watches it, and hears what it sees.
//
// Purpose: camera and pictures live in a sandboxed process of their own. The Client keeps that process
// running: one that dies or stalls is started again, with growing pauses, and goes on with what it was doing.
// Threads: construction costs nothing and starts nothing. start() makes one thread; the sink runs on it and
// must only hand the event on. show() and worker() may be called from any thread, the others from the
// owner's. The destructor stops.
// Ownership: a Preview's pixels belong to the Client and stay as they are until the next newest(),
// look_for(Look::nothing) or stop().
// Privacy: code texts and faces' embeddings pass through and are kept nowhere; look_for(Look::nothing)
// overwrites the pictures.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>

#include "hal/status.h"
#include "kiosk/common/clock.h"
#include "kiosk/vision/face_sample.h"
#include "kiosk/vision/hint.h"
#include "kiosk/vision/look.h"

namespace yimen::vision {

struct CodeRead {  // once for each code shown; again when it was away for a moment
  std::string text;
};
struct HintChanged {
  Hint hint;
};
struct CameraChanged {
  hal::Status status;
};
struct FrameReady {};
struct FacesAre {  // whether faces can be looked for at all: fault where their models are missing or damaged
  hal::Status status;
};
struct FaceHintChanged {
  FaceHint hint;
};
struct FaceSampled {  // the face before the camera, in each frame that is good enough to compare
  FaceSample sample;
};
struct GestureSeen {
  Gesture gesture;
  std::uint32_t track;  // whose, as in FaceSample
};
struct WorkerLost {};  // died or stalled; it is being started again
struct WorkerBack {};
using Event = std::variant<CodeRead, HintChanged, CameraChanged, FrameReady, FacesAre, FaceHintChanged,
                           FaceSampled, GestureSeen, WorkerLost, WorkerBack>;

struct Preview {
  int width = 0;
  int height = 0;
  std::uint64_t sequence = 0;  // grows by one a camera frame; starts anew with a new worker
  std::span<const std::uint8_t> rgb;
};

struct Options {
  std::filesystem::path program;  // yimen-vision
  std::string camera = "none";    // hal/camera/camera.h says what there is
  std::filesystem::path
      models{};  // folder of what the worker looks with; empty: codes by one engine, no faces
  milliseconds stall_after{5000};
  milliseconds first_pause{100};  // before the first restart; doubles up to 5 s
};

class Client {
 public:
  Client(Options options, std::function<void(Event)> sink);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  void start();
  void stop();
  void look_for(Look look);  // Look::nothing closes the camera; before start() is fine
  std::optional<Preview> newest();
  // Holds a picture up to the bench camera, or takes it away. Any other camera ignores it.
  void show(std::optional<std::filesystem::path> picture);
  pid_t worker() const;  // 0: none is running

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace yimen::vision
