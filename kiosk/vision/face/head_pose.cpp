#include "kiosk/vision/face/head_pose.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "kiosk/vision/face/crop.h"
#include "kiosk/vision/face/landmarker.h"

namespace yimen::vision::face {
namespace {

// The mean and spread of the pictures that the model was made with.
constexpr Input kPoseInput{224,
                           224,
                           {0.485 * 255, 0.456 * 255, 0.406 * 255},
                           {1 / (0.229 * 255), 1 / (0.224 * 255), 1 / (0.225 * 255)}};
constexpr float kAroundPose = 1.5F;
constexpr float kBins = 66;  // of three degrees, from -99

std::optional<float> degrees(std::vector<float> bins) {
  bins = softmax(std::move(bins));
  if (bins.size() != static_cast<std::size_t>(kBins)) return std::nullopt;
  float sum = 0;
  for (std::size_t i = 0; i < bins.size(); ++i) sum += bins[i] * static_cast<float>(i);
  return sum * 3 - 99;
}

}  // namespace

Result<HeadPose> HeadPose::load(const Bytes& onnx) {
  auto network = Network::load(onnx, {"output", "617", "618"});
  if (!network) return fail(network);
  return HeadPose(std::move(*network));
}

std::optional<Pose> HeadPose::read(const cv::Mat& rgb, const Box& face) {
  const auto part = crop(rgb, {face.middle, face.side * kAroundPose});
  if (part.empty()) return std::nullopt;
  auto outputs = network_.run(part, kPoseInput);
  const auto yaw = degrees(std::move(outputs[0]));
  const auto pitch = degrees(std::move(outputs[1]));
  const auto roll = degrees(std::move(outputs[2]));
  if (!yaw || !pitch || !roll) return std::nullopt;
  return Pose{-*yaw, *pitch, *roll};
}

float nose_offset(const Landmarks& landmarks) {
  const auto points = five_points(landmarks);
  const Point across{points[1].x - points[0].x, points[1].y - points[0].y};
  const float squares = across.x * across.x + across.y * across.y;
  if (squares <= 0) return 0;
  const Point nose{points[2].x - points[0].x, points[2].y - points[0].y};
  return (nose.x * across.x + nose.y * across.y) / squares - 0.5F;
}

}  // namespace yimen::vision::face
