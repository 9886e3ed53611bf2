// A neural network from a model file, run by OpenCV.
// Threads: one. No exception leaves it: a model that cannot be run gives empty outputs.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kiosk/common/bytes.h"
#include "kiosk/common/result.h"

namespace cv {
class Mat;
}

namespace yimen::vision::face {

// How a picture is fed: each channel is (value - mean) * scale, in this order.
struct Input {
  int width, height;
  double mean[3];
  double scale[3];
};

class Network {
 public:
  static Result<Network> load(const Bytes& onnx, std::vector<std::string> outputs);
  Network(Network&&) noexcept;
  ~Network();

  // One vector of numbers for each output. The picture may have one channel or three.
  std::vector<std::vector<float>> run(const cv::Mat& picture, const Input& input);

 private:
  struct Impl;
  explicit Network(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

std::vector<float> softmax(std::vector<float> values);

}  // namespace yimen::vision::face
