// Finds faces in a picture.
// Threads: one.
#pragma once

#include <vector>

#include "kiosk/vision/face/geometry.h"
#include "kiosk/vision/face/network.h"

namespace yimen::vision::face {

class Detector {
 public:
  static Result<Detector> load(const Bytes& onnx);
  // The largest first. `rgb` is the whole picture.
  std::vector<Box> find(const cv::Mat& rgb);

 private:
  explicit Detector(Network network) : network_(std::move(network)) {}
  Network network_;
};

}  // namespace yimen::vision::face
