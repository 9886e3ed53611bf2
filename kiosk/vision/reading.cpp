#include "kiosk/vision/reading.h"

#include <algorithm>

#include <opencv2/imgproc.hpp>

#include "kiosk/common/secret.h"

namespace yimen::vision {
namespace {

constexpr int kLargestToDouble = 1600;  // beyond, no code is missed for being small

Grey doubled(const Grey& picture) {
  Grey large{picture.width * 2, picture.height * 2, Bytes(picture.pixels.size() * 4)};
  const cv::Mat from(picture.height, picture.width, CV_8U, const_cast<std::uint8_t*>(picture.pixels.data()));
  cv::Mat to(large.height, large.width, CV_8U, large.pixels.data());
  cv::resize(from, to, to.size(), 0, 0, cv::INTER_CUBIC);
  return large;
}

}  // namespace

// A code that is read keeps the try that read it.
std::string FrameReading::read(const Grey& picture) {
  std::string text;
  if (stretch_) {
    stretched_ = picture;
    stretch_contrast(stretched_);
    text = reader_.read(stretched_);
  } else {
    text = reader_.read(picture);
  }
  if (text.empty()) stretch_ = !stretch_;
  return text;
}

void FrameReading::wipe() {
  yimen::wipe(stretched_.pixels);
  stretched_ = {};
}

std::string read_still(CodeReader& reader, const Grey& picture) {
  if (auto text = reader.read(picture); !text.empty()) return text;
  auto stretched = picture;
  stretch_contrast(stretched);
  if (auto text = reader.read(stretched); !text.empty()) return text;
  if (std::max(picture.width, picture.height) > kLargestToDouble) return {};
  return reader.read(doubled(stretched));
}

}  // namespace yimen::vision
