#include "kiosk/vision/face/appearance.h"

#include <opencv2/imgproc.hpp>

#include "kiosk/vision/face/crop.h"
#include "kiosk/vision/face/head_pose.h"

namespace yimen::vision::face {
namespace {

constexpr int kSide = 112;  // what the face is compared at: detail beyond that tells nothing

// 0 at `none`, 1 at `full`, straight between them.
float ramp(float value, float none, float full) {
  return std::clamp((value - none) / (full - none), 0.0F, 1.0F);
}

}  // namespace

void measure_light(const cv::Mat& rgb, const Box& face, Appearance& into) {
  const auto part = crop(rgb, face);
  if (part.empty()) return;
  cv::Mat sized, grey, edges, small;
  cv::resize(part, sized, {kSide, kSide}, 0, 0, cv::INTER_AREA);
  cv::cvtColor(sized, grey, cv::COLOR_RGB2GRAY);
  into.brightness =
      static_cast<float>(cv::mean(grey(cv::Rect(kSide / 4, kSide / 4, kSide / 2, kSide / 2)))[0]);
  cv::Laplacian(grey, edges, CV_32F);
  cv::Scalar middle, spread;
  cv::meanStdDev(edges, middle, spread);
  into.sharpness = static_cast<float>(spread[0] * spread[0]);
  cv::resize(rgb, small, {64, 48}, 0, 0, cv::INTER_AREA);
  cv::cvtColor(small, grey, cv::COLOR_RGB2GRAY);
  into.around = static_cast<float>(cv::mean(grey)[0]);
}

float quality_of(const Box& face, const Appearance& look) {
  const float size = ramp(face.side, 40, 100);
  const float sharp = ramp(look.sharpness, 15, 120);
  const float light = ramp(look.brightness, 20, 60);
  const float front = ramp(std::abs(nose_offset(look.landmarks)), 0.45F, 0.2F);
  const float bare = look.covered ? 0.5F : 1.0F;
  return std::min({size, sharp, light, front, bare});
}

}  // namespace yimen::vision::face
