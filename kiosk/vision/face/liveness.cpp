#include "kiosk/vision/face/liveness.h"

#include <opencv2/imgproc.hpp>

#include "kiosk/vision/face/crop.h"

namespace yimen::vision::face {
namespace {

constexpr Input kLivenessInput{128, 128, {0, 0, 0}, {1, 1, 1}};
constexpr float kAroundLiveness = 2.7F;  // what is around a face tells more than the face

}  // namespace

Result<Liveness> Liveness::load(const Bytes& onnx) {
  auto network = Network::load(onnx, {"output"});
  if (!network) return fail(network);
  return Liveness(std::move(*network));
}

std::optional<float> Liveness::read(const cv::Mat& rgb, const Box& face) {
  const auto part = crop(rgb, widened(rgb, face, kAroundLiveness));
  if (part.empty()) return std::nullopt;
  cv::Mat bgr;
  cv::cvtColor(part, bgr, cv::COLOR_RGB2BGR);
  const auto probabilities = softmax(network_.run(bgr, kLivenessInput)[0]);
  if (probabilities.empty()) return std::nullopt;
  return probabilities[0];
}

}  // namespace yimen::vision::face
