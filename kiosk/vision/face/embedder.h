// Turns a face into the numbers that tell people apart.
// Threads: one.
#pragma once

#include <optional>

#include "kiosk/vision/embedding.h"
#include "kiosk/vision/face/geometry.h"
#include "kiosk/vision/face/network.h"

namespace yimen::vision::face {

class Embedder {
 public:
  static Result<Embedder> load(const Bytes& onnx);
  std::optional<Embedding> embed(const cv::Mat& rgb, const Landmarks& landmarks);

 private:
  explicit Embedder(Network network) : network_(std::move(network)) {}
  Network network_;
};

}  // namespace yimen::vision::face
