#include "kiosk/vision/face/eye_reader.h"

#include <opencv2/imgproc.hpp>

#include "kiosk/vision/face/crop.h"

namespace yimen::vision::face {
namespace {

constexpr Input kEyeInput{24, 24, {0, 0, 0}, {1 / 255.0, 1 / 255.0, 1 / 255.0}};
constexpr float kAroundEye = 1.6F;  // widths of an eye
constexpr std::size_t kRight = 36, kLeft = 42;

}  // namespace

Result<EyeReader> EyeReader::load(const Bytes& onnx) {
  auto network = Network::load(onnx, {"output"});
  if (!network) return fail(network);
  return EyeReader(std::move(*network));
}

std::optional<Eyes> EyeReader::read(const cv::Mat& rgb, const Landmarks& landmarks) {
  const auto right = read_one(rgb, landmarks, kRight);
  const auto left = read_one(rgb, landmarks, kLeft);
  if (!right || !left) return std::nullopt;
  return Eyes{*right, *left};
}

// `first`: the eye's first point of six; the second, third, fifth and sixth are about its middle.
std::optional<float> EyeReader::read_one(const cv::Mat& rgb, const Landmarks& landmarks, std::size_t first) {
  Point middle;
  for (const auto i : {first + 1, first + 2, first + 4, first + 5}) {
    middle = {middle.x + landmarks[i].x / 4, middle.y + landmarks[i].y / 4};
  }
  const float width = landmarks[first + 3].x - landmarks[first].x;
  if (width < 4) return std::nullopt;
  const auto part = crop(rgb, {middle, width * kAroundEye});
  if (part.empty()) return std::nullopt;
  cv::Mat grey;
  cv::cvtColor(part, grey, cv::COLOR_RGB2GRAY);
  const auto probabilities = softmax(network_.run(grey, kEyeInput)[0]);
  if (probabilities.size() != 2) return std::nullopt;
  return probabilities[1];
}

}  // namespace yimen::vision::face
