#include "kiosk/vision/face/network.h"

#include <cmath>
#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include "kiosk/vision/faults.h"

namespace yimen::vision::face {

struct Network::Impl {
  cv::dnn::Net net;
  std::vector<std::string> outputs;
};

namespace {

cv::Mat blob_of(const cv::Mat& picture, const Input& input) {
  cv::Mat sized, numbers;
  cv::resize(picture, sized, {input.width, input.height});
  const int channels = sized.channels();
  sized.convertTo(numbers, CV_32F);
  const cv::Scalar mean(input.mean[0], input.mean[1], input.mean[2]);
  const cv::Scalar scale(input.scale[0], input.scale[1], input.scale[2]);
  cv::subtract(numbers, mean, numbers);
  if (channels == 3) {
    cv::multiply(numbers, scale, numbers);
  } else {
    numbers *= input.scale[0];
  }
  return cv::dnn::blobFromImage(numbers);
}

}  // namespace

Network::Network(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Network::Network(Network&&) noexcept = default;
Network::~Network() = default;

Result<Network> Network::load(const Bytes& onnx, std::vector<std::string> outputs) {
  try {
    auto impl = std::make_unique<Impl>();
    impl->net = cv::dnn::readNetFromONNX(onnx);
    impl->net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
    impl->outputs = std::move(outputs);
    return Network(std::move(impl));
  } catch (const cv::Exception&) {
    return fail(kModelDamaged, "OpenCV does not read it");
  }
}

std::vector<std::vector<float>> Network::run(const cv::Mat& picture, const Input& input) {
  std::vector<std::vector<float>> results(impl_->outputs.size());
  try {
    std::vector<cv::Mat> outputs;
    impl_->net.setInput(blob_of(picture, input));
    impl_->net.forward(outputs, impl_->outputs);
    for (std::size_t i = 0; i < outputs.size(); ++i) {
      const auto* first = outputs[i].ptr<float>();
      results[i].assign(first, first + outputs[i].total());
    }
  } catch (const cv::Exception&) {
    results.assign(impl_->outputs.size(), {});
  }
  return results;
}

std::vector<float> softmax(std::vector<float> values) {
  if (values.empty()) return values;
  const float most = *std::max_element(values.begin(), values.end());
  float sum = 0;
  for (auto& value : values) sum += value = std::exp(value - most);
  for (auto& value : values) value /= sum;
  return values;
}

}  // namespace yimen::vision::face
