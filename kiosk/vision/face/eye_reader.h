// Whether eyes are open.
// Threads: one.
#pragma once

#include <optional>

#include "kiosk/vision/face/geometry.h"
#include "kiosk/vision/face/network.h"

namespace yimen::vision::face {

// Probabilities that the eyes are open, of the person's right and left eye.
struct Eyes {
  float right, left;
};

class EyeReader {
 public:
  static Result<EyeReader> load(const Bytes& onnx);
  std::optional<Eyes> read(const cv::Mat& rgb, const Landmarks& landmarks);

 private:
  explicit EyeReader(Network network) : network_(std::move(network)) {}
  std::optional<float> read_one(const cv::Mat& rgb, const Landmarks& landmarks, std::size_t first);
  Network network_;
};

}  // namespace yimen::vision::face
