#include "hal/camera/bench_camera.h"
#include "hal/camera/camera.h"
#include "hal/camera/capture_camera.h"
#include "hal/camera/faults.h"
#include "hal/camera/pictures_camera.h"

namespace yimen::hal {
namespace {

class NoCamera : public Camera {
 public:
  Result<void> open() override { return fail(kCameraAbsent); }
  void close() override {}
  Result<void> grab(Frame&) override { return fail(kCameraAbsent); }
  Status status() const override { return Status::absent; }
};

}  // namespace

Result<std::unique_ptr<Camera>> make_camera(std::string_view configured) {
  const auto colon = configured.find(':');
  const auto kind = configured.substr(0, colon);
  const bool has_rest = colon != std::string_view::npos && colon + 1 < configured.size();
  const std::string rest(has_rest ? configured.substr(colon + 1) : "");
  if (configured == "none") return std::make_unique<NoCamera>();
  if (configured == "bench") return make_bench_camera();
  if (has_rest && kind == "v4l2") return make_v4l2_camera(rest);
  if (has_rest && kind == "gst") return make_gstreamer_camera(rest);
  if (has_rest && kind == "video") return make_video_camera(rest);
  if (has_rest && kind == "pictures") return std::make_unique<PicturesCamera>(rest);
  return fail(kCameraUnknown, std::string(configured));
}

}  // namespace yimen::hal
