#include "kiosk/vision/face/landmarker.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "kiosk/vision/face/crop.h"

namespace yimen::vision::face {
namespace {

constexpr Input kLandmarkInput{64, 64, {0, 0, 0}, {1 / 256.0, 1 / 256.0, 1 / 256.0}};

Point mean(const Landmarks& points, std::initializer_list<std::size_t> which) {
  Point sum;
  for (const auto i : which) sum = {sum.x + points[i].x, sum.y + points[i].y};
  const auto count = static_cast<float>(which.size());
  return {sum.x / count, sum.y / count};
}

}  // namespace

Result<Landmarker> Landmarker::load(const Bytes& onnx) {
  auto network = Network::load(onnx, {"output"});
  if (!network) return fail(network);
  return Landmarker(std::move(*network));
}

std::optional<Landmarks> Landmarker::find(const cv::Mat& rgb, const Box& face) {
  const auto part = crop(rgb, face);
  if (part.empty()) return std::nullopt;
  cv::Mat sized, grey;
  cv::resize(part, sized, {kLandmarkInput.width, kLandmarkInput.height});
  cv::cvtColor(sized, grey, cv::COLOR_RGB2GRAY);
  const auto numbers = network_.run(grey, kLandmarkInput)[0];
  Landmarks landmarks;
  if (numbers.size() != 2 * landmarks.size()) return std::nullopt;
  for (std::size_t i = 0; i < landmarks.size(); ++i) {
    const float x = numbers[2 * i], y = numbers[2 * i + 1];
    if (!(std::abs(x) < 2 && std::abs(y) < 2)) return std::nullopt;
    landmarks[i] = {face.left() + x * face.side, face.top() + y * face.side};
  }
  return landmarks;
}

std::array<Point, 5> five_points(const Landmarks& landmarks) {
  return {mean(landmarks, {37, 38, 40, 41}), mean(landmarks, {43, 44, 46, 47}), landmarks[30],
          mean(landmarks, {48, 60}), mean(landmarks, {54, 64})};
}

}  // namespace yimen::vision::face
