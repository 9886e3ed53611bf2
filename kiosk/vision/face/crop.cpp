#include "kiosk/vision/face/crop.h"

#include <opencv2/imgproc.hpp>

namespace yimen::vision::face {

cv::Mat crop(const cv::Mat& picture, const Box& box) {
  const auto largest = static_cast<float>(2 * std::max(picture.cols, picture.rows));
  if (!(box.side > 0 && box.side <= largest)) return {};  // a model can be wrong about anything
  const int side = std::max(1, static_cast<int>(box.side));
  const cv::Rect wanted(static_cast<int>(box.left()), static_cast<int>(box.top()), side, side);
  const cv::Rect there = wanted & cv::Rect(0, 0, picture.cols, picture.rows);
  if (there.empty()) return {};
  if (there == wanted) return picture(there);
  cv::Mat whole;
  cv::copyMakeBorder(picture(there), whole, there.y - wanted.y, wanted.br().y - there.br().y,
                     there.x - wanted.x, wanted.br().x - there.br().x, cv::BORDER_REPLICATE);
  return whole;
}

Box widened(const cv::Mat& picture, const Box& box, float times) {
  const auto width = static_cast<float>(picture.cols);
  const auto height = static_cast<float>(picture.rows);
  const float side = std::min({box.side * times, width - 1, height - 1});
  const float half = side / 2;
  return {{std::clamp(box.middle.x, half, width - half), std::clamp(box.middle.y, half, height - half)},
          side};
}

}  // namespace yimen::vision::face
