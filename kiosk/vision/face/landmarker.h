// Finds eyes, nose, mouth and jaw in a face.
// Threads: one.
#pragma once

#include <optional>

#include "kiosk/vision/face/geometry.h"
#include "kiosk/vision/face/network.h"

namespace yimen::vision::face {

class Landmarker {
 public:
  static Result<Landmarker> load(const Bytes& onnx);
  std::optional<Landmarks> find(const cv::Mat& rgb, const Box& face);  // in pixels of the picture

 private:
  explicit Landmarker(Network network) : network_(std::move(network)) {}
  Network network_;
};

// The five points that faces are aligned by: right eye, left eye, nose, and the mouth's right and left corner
// (the person's; on the picture the right ones are on the left).
std::array<Point, 5> five_points(const Landmarks& landmarks);

}  // namespace yimen::vision::face
