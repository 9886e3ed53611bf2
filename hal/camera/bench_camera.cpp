#include "hal/camera/bench_camera.h"

#include <opencv2/core.hpp>

#include "hal/camera/bench_scene.h"
#include "hal/camera/faults.h"
#include "hal/camera/frames.h"
#include "hal/camera/pacer.h"

namespace yimen::hal {
namespace {

constexpr milliseconds kPeriod{50};
constexpr int kHeldFrames = 200;

class BenchCamera : public Camera {
 public:
  Result<void> open() override {
    open_ = true;
    return {};
  }
  void close() override { open_ = false; }

  Result<void> grab(Frame& into) override {
    if (!open_) return fail(kCameraFault, "not open");
    pacer_.wait();
    copy_to_frame(scene_.next(), into);
    if (frames_left_ > 0 && --frames_left_ == 0) scene_.lower();
    return {};
  }

  Status status() const override { return Status::ok; }

  // What is no picture is like a blank sheet: nothing to see.
  void show(ByteView picture) override {
    const auto decoded = decode_picture(picture);
    frames_left_ = decoded.empty() ? 0 : kHeldFrames;
    if (decoded.empty()) {
      scene_.lower();
    } else {
      scene_.hold(decoded);
    }
  }

 private:
  BenchScene scene_;
  Pacer pacer_{kPeriod};
  bool open_ = false;
  int frames_left_ = 0;
};

}  // namespace

std::unique_ptr<Camera> make_bench_camera() { return std::make_unique<BenchCamera>(); }

}  // namespace yimen::hal
