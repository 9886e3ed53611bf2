#include "kiosk/vision/grey.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace yimen::vision {
namespace {

constexpr int kLargeWidth = 640;  // beyond, every other pixel of every other row tells enough
constexpr int kDim = 64;          // a range of values as in a dim room
constexpr double kMostInLight =
    2;  // beyond, the camera's noise on a bare wall costs more to look at than a code

}  // namespace

void grey_of_rgb(int width, int height, ByteView rgb, Grey& into) {
  into.width = width;
  into.height = height;
  into.pixels.resize(rgb.size() / 3);
  const cv::Mat colour(height, width, CV_8UC3, const_cast<std::uint8_t*>(rgb.data()));
  cv::Mat grey(height, width, CV_8U, into.pixels.data());
  cv::cvtColor(colour, grey, cv::COLOR_RGB2GRAY);
}

Histogram histogram(const Grey& picture) {
  Histogram counts{};
  const int step = picture.width > kLargeWidth ? 2 : 1;
  for (int y = 0; y < picture.height; y += step) {
    for (int x = 0; x < picture.width; x += step) ++counts[picture.at(x, y)];
  }
  return counts;
}

int percentile(const Histogram& counts, double share) {
  std::uint64_t all = 0;
  for (const auto count : counts) all += count;
  const auto wanted = static_cast<std::uint64_t>(share * static_cast<double>(all));
  std::uint64_t seen = 0;
  for (int value = 0; value < 256; ++value) {
    seen += counts[static_cast<std::size_t>(value)];
    if (seen >= wanted && seen > 0) return value;
  }
  return 255;
}

void stretch_contrast(Grey& picture) {
  const auto counts = histogram(picture);
  const int black = percentile(counts, 0.01);
  const int white = percentile(counts, 0.99);
  if (white <= black) return;
  const double most = white - black < kDim ? 255 : kMostInLight;
  const double scale = std::min(255.0 / (white - black), most);
  cv::Mat levels(picture.height, picture.width, CV_8U, picture.pixels.data());
  levels.convertTo(levels, CV_8U, scale, -black * scale);
}

}  // namespace yimen::vision
