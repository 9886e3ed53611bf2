// A hint whether a face is there, or a picture of one. It is wrong about screens 15 times in a hundred and
// about paper 26 times: never decide by it. Threads: one.
#pragma once

#include <optional>

#include "kiosk/vision/face/geometry.h"
#include "kiosk/vision/face/network.h"

namespace yimen::vision::face {

class Liveness {
 public:
  static Result<Liveness> load(const Bytes& onnx);
  std::optional<float> read(const cv::Mat& rgb, const Box& face);  // 0 to 1

 private:
  explicit Liveness(Network network) : network_(std::move(network)) {}
  Network network_;
};

}  // namespace yimen::vision::face
