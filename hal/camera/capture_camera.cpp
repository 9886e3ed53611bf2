#include "hal/camera/capture_camera.h"

#include <filesystem>
#include <opencv2/videoio.hpp>

#include "hal/camera/faults.h"
#include "hal/camera/frames.h"
#include "hal/camera/pacer.h"

namespace yimen::hal {
namespace {

constexpr milliseconds kFilmFrame{33};

bool exists(const std::string& file) {
  std::error_code ignored;
  return std::filesystem::exists(file, ignored);
}

// What the three kinds share: a capture that is opened, read and closed.
class CaptureCamera : public Camera {
 public:
  Result<void> open() override {
    const bool opened = start(capture_);
    status_ = opened ? Status::ok : (present() ? Status::fault : Status::absent);
    if (!opened) return fail(present() ? kCameraFault : kCameraAbsent);
    return {};
  }

  void close() override {
    capture_.release();
    if (status_ == Status::fault) status_ = Status::unknown;
  }

  Result<void> grab(Frame& into) override {
    if (!read()) {
      status_ = present() ? Status::fault : Status::absent;
      return fail(kCameraFault, "no frame");
    }
    copy_to_frame(picture_, into);
    return {};
  }

  Status status() const override {
    if (status_ == Status::unknown && !present()) return Status::absent;
    return status_;
  }

 protected:
  virtual bool start(cv::VideoCapture& capture) = 0;
  virtual bool present() const = 0;
  virtual bool read() { return capture_.read(picture_) && !picture_.empty(); }

  cv::VideoCapture capture_;
  cv::Mat picture_;

 private:
  Status status_ = Status::unknown;
};

class V4l2Camera : public CaptureCamera {
 public:
  explicit V4l2Camera(std::string device) : device_(std::move(device)) {}

 protected:
  bool start(cv::VideoCapture& capture) override {
    if (!capture.open(device_, cv::CAP_V4L2)) return false;
    capture.set(cv::CAP_PROP_FRAME_WIDTH, 1280);
    capture.set(cv::CAP_PROP_FRAME_HEIGHT, 720);
    capture.set(cv::CAP_PROP_BUFFERSIZE, 1);  // the newest frame, not the oldest of four
    return true;
  }
  bool present() const override { return exists(device_); }

 private:
  std::string device_;
};

class GstreamerCamera : public CaptureCamera {
 public:
  explicit GstreamerCamera(std::string pipeline) : pipeline_(std::move(pipeline)) {
    if (pipeline_.find("appsink") == std::string::npos) {
      pipeline_ += " ! videoconvert ! video/x-raw,format=BGR ! appsink drop=true max-buffers=1";
    }
  }

  // GStreamer looks for its plug-ins once, at first use, and wants to write what it found.
  void prepare() override {
    cv::VideoCapture("videotestsrc num-buffers=1 ! videoconvert ! appsink", cv::CAP_GSTREAMER).release();
  }

 protected:
  bool start(cv::VideoCapture& capture) override { return capture.open(pipeline_, cv::CAP_GSTREAMER); }
  bool present() const override { return true; }

 private:
  std::string pipeline_;
};

class VideoCamera : public CaptureCamera {
 public:
  explicit VideoCamera(std::string file) : file_(std::move(file)) {}

 protected:
  bool start(cv::VideoCapture& capture) override { return capture.open(file_, cv::CAP_FFMPEG); }
  bool present() const override { return exists(file_); }
  bool read() override {
    pacer_.wait();
    if (CaptureCamera::read()) return true;
    return start(capture_) && CaptureCamera::read();  // its end: once more from the start
  }

 private:
  std::string file_;
  Pacer pacer_{kFilmFrame};
};

}  // namespace

std::unique_ptr<Camera> make_v4l2_camera(std::string device) {
  return std::make_unique<V4l2Camera>(std::move(device));
}

std::unique_ptr<Camera> make_gstreamer_camera(std::string pipeline) {
  return std::make_unique<GstreamerCamera>(std::move(pipeline));
}

std::unique_ptr<Camera> make_video_camera(std::string file) {
  return std::make_unique<VideoCamera>(std::move(file));
}

}  // namespace yimen::hal
