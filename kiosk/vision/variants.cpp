#include "kiosk/vision/variants.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace yimen::vision {
namespace {

constexpr int kLargestToDouble = 1600;  // beyond, no code is missed for being small
constexpr double kEqualising = 3;       // as far as contrast is raised
constexpr int kPlaces = 8;              // each way
constexpr double kDarkening = 2;        // the power that grey levels are raised to

cv::Mat view_of(const Grey& picture) {
  return {picture.height, picture.width, CV_8U, const_cast<std::uint8_t*>(picture.pixels.data())};
}

cv::Mat sized(Grey& picture, int width, int height) {
  picture.width = width;
  picture.height = height;
  picture.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  return view_of(picture);
}

void equalise(const Grey& from, Grey& to) {
  cv::Mat result = sized(to, from.width, from.height);
  cv::createCLAHE(kEqualising, {kPlaces, kPlaces})->apply(view_of(from), result);
}

void darken(const Grey& from, Grey& to) {
  cv::Mat levels(1, 256, CV_8U);
  for (int i = 0; i < 256; ++i)
    levels.at<std::uint8_t>(i) = static_cast<std::uint8_t>(255 * std::pow(i / 255.0, kDarkening));
  cv::Mat result = sized(to, from.width, from.height);
  cv::LUT(view_of(from), levels, result);
}

void enlarge(const Grey& from, Grey& to) {
  cv::Mat result = sized(to, from.width * 2, from.height * 2);
  cv::resize(view_of(from), result, result.size(), 0, 0, cv::INTER_CUBIC);
}

}  // namespace

bool prepare(Variant variant, const Grey& from, Grey& to) {
  if (from.width < 1 || from.height < 1) return false;
  switch (variant) {
    case Variant::plain: to = from; break;
    case Variant::stretched:
      to = from;
      stretch_contrast(to);
      break;
    case Variant::equalised: equalise(from, to); break;
    case Variant::darkened: darken(from, to); break;
    case Variant::doubled:
      if (std::max(from.width, from.height) > kLargestToDouble) return false;
      enlarge(from, to);
      break;
  }
  return true;
}

}  // namespace yimen::vision
