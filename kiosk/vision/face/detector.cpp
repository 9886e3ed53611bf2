#include "kiosk/vision/face/detector.h"

#include <cmath>
#include <opencv2/core.hpp>

namespace yimen::vision::face {
namespace {

constexpr Input kDetectorInput{320, 240, {127, 127, 127}, {1 / 128.0, 1 / 128.0, 1 / 128.0}};
constexpr float kLeastScore = 0.95F;  // at 0.65 wallpapers have faces
constexpr float kSameFace = 0.4F;     // overlap of two boxes

struct Candidate {
  Box box;
  float score;
};

// `corners`: left, top, right, bottom as shares of the picture. The box is a square of the face's height.
Box box_of(const float* corners, const cv::Mat& picture) {
  const auto width = static_cast<float>(picture.cols);
  const auto height = static_cast<float>(picture.rows);
  return {{(corners[0] + corners[2]) / 2 * width, (corners[1] + corners[3]) / 2 * height},
          (corners[3] - corners[1]) * height};
}

bool is_inside(const Box& box, const cv::Mat& picture) {  // false for what is not a number, too
  return box.side >= 1 && box.side <= static_cast<float>(picture.rows) && box.middle.x >= 0 &&
         box.middle.y >= 0 && box.middle.x < static_cast<float>(picture.cols) &&
         box.middle.y < static_cast<float>(picture.rows);
}

std::vector<Candidate> candidates(const std::vector<float>& scores, const std::vector<float>& boxes,
                                  const cv::Mat& picture) {
  std::vector<Candidate> found;
  for (std::size_t i = 0; 2 * i + 1 < scores.size() && 4 * i + 3 < boxes.size(); ++i) {
    const float score = scores[2 * i + 1];
    if (!(score >= kLeastScore)) continue;
    const auto box = box_of(&boxes[4 * i], picture);
    if (is_inside(box, picture)) found.push_back({box, score});
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
  return found;
}

// Each face once: where boxes overlap, the surest is kept.
std::vector<Box> distinct(const std::vector<Candidate>& candidates) {
  std::vector<Box> faces;
  for (const auto& candidate : candidates) {
    const bool known = std::any_of(faces.begin(), faces.end(),
                                   [&](const Box& face) { return overlap(face, candidate.box) > kSameFace; });
    if (!known) faces.push_back(candidate.box);
  }
  return faces;
}

}  // namespace

Result<Detector> Detector::load(const Bytes& onnx) {
  auto network = Network::load(onnx, {"scores", "boxes"});
  if (!network) return fail(network);
  return Detector(std::move(*network));
}

std::vector<Box> Detector::find(const cv::Mat& rgb) {
  const auto outputs = network_.run(rgb, kDetectorInput);
  auto faces = distinct(candidates(outputs[0], outputs[1], rgb));
  std::sort(faces.begin(), faces.end(), [](const Box& a, const Box& b) { return a.side > b.side; });
  return faces;
}

}  // namespace yimen::vision::face
