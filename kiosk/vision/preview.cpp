#include "kiosk/vision/preview.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "kiosk/vision/shared_frames.h"

namespace yimen::vision {
namespace {

PreviewSize fitted(int width, int height) {
  const double scale = std::min(
      {1.0, static_cast<double>(kPreviewWidth) / width, static_cast<double>(kPreviewHeight) / height});
  const auto scaled = [scale](int length) {
    return std::max(1, static_cast<int>(std::floor(length * scale)));
  };
  return {scaled(width), scaled(height)};
}

}  // namespace

PreviewSize preview_of(const hal::Frame& frame, Bytes& rgb) {
  const auto size = fitted(frame.width, frame.height);
  rgb.resize(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height) * 3);
  const cv::Mat from(frame.height, frame.width, CV_8UC3, const_cast<std::uint8_t*>(frame.rgb.data()));
  cv::Mat to(size.height, size.width, CV_8UC3, rgb.data());
  cv::resize(from, to, to.size(), 0, 0, cv::INTER_AREA);
  return size;
}

}  // namespace yimen::vision
