#include "kiosk/vision/face/covering.h"

#include <opencv2/imgproc.hpp>

namespace yimen::vision::face {
namespace {

// Measured on 96 faces, bare and with glasses and masks painted on: fewer than one in a hundred bare ones are
// taken for covered; dark glasses are noticed 97 times in a hundred, blue masks 96, white and black ones 75.
constexpr double kDarkEyes = 0.33;  // as bright as the forehead; bare eyes 0.42 and more
constexpr double kPaleMouth = 20;   // less red than between the eyes; bare ones up to 17

constexpr float kPatch = 0.04F;  // of the face's size, to each side

Point between(Point a, Point b) { return {(a.x + b.x) / 2, (a.y + b.y) / 2}; }

// Brightness, redness and blueness about a place.
cv::Scalar colour_at(const cv::Mat& rgb, Point place, float reach) {
  const cv::Rect wanted(static_cast<int>(place.x - reach), static_cast<int>(place.y - reach),
                        static_cast<int>(2 * reach) + 1, static_cast<int>(2 * reach) + 1);
  const cv::Rect there = wanted & cv::Rect(0, 0, rgb.cols, rgb.rows);
  if (there.empty()) return {};
  cv::Mat colours;
  cv::cvtColor(rgb(there), colours, cv::COLOR_RGB2YCrCb);
  return cv::mean(colours);
}

}  // namespace

bool is_covered(const cv::Mat& rgb, const Box& face, const Landmarks& landmarks) {
  const float reach = face.side * kPatch;
  const auto at = [&](Point place) { return colour_at(rgb, place, reach); };
  const Point brows = between(landmarks[21], landmarks[22]);
  const auto forehead = at({brows.x, brows.y - 2 * reach});
  const double eyes =
      std::max(at(between(landmarks[37], landmarks[40]))[0], at(between(landmarks[43], landmarks[46]))[0]);
  if (eyes < kDarkEyes * forehead[0]) return true;
  const double upper = (forehead[1] + at(landmarks[27])[1]) / 2;
  const double lower =
      (at(between(landmarks[57], landmarks[8]))[1] + at(between(landmarks[48], landmarks[5]))[1] +
       at(between(landmarks[54], landmarks[11]))[1]) /
      3;
  return upper - lower > kPaleMouth;
}

}  // namespace yimen::vision::face
