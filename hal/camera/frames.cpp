#include "hal/camera/frames.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace yimen::hal {

void copy_to_frame(const cv::Mat& bgr, Frame& into) {
  into.width = bgr.cols;
  into.height = bgr.rows;
  into.rgb.resize(bgr.total() * 3);
  cv::Mat rgb(bgr.rows, bgr.cols, CV_8UC3, into.rgb.data());
  cv::cvtColor(bgr, rgb, bgr.channels() == 1 ? cv::COLOR_GRAY2RGB : cv::COLOR_BGR2RGB);
}

cv::Mat decode_picture(ByteView encoded) {
  if (encoded.empty()) return {};
  try {
    const cv::Mat buffer(1, static_cast<int>(encoded.size()), CV_8U,
                         const_cast<std::uint8_t*>(encoded.data()));
    return cv::imdecode(buffer, cv::IMREAD_COLOR);
  } catch (const cv::Exception&) {
    return {};
  }
}

}  // namespace yimen::hal
