#include "hal/camera/bench_scene.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace yimen::hal {
namespace {

constexpr int kWidth = 1280;
constexpr int kHeight = 720;
constexpr int kHeldSide = 440;  // pixels of the picture's longer side
constexpr int kRaisingSteps = 6;

// A lit wall, a table, a door: soft, and uneven as paint and sensors are.
cv::Mat paint_room() {
  cv::Mat room(kHeight, kWidth, CV_8UC3);
  for (int y = 0; y < kHeight; ++y) {
    const double shade = 178 - 40.0 * y / kHeight;
    room.row(y).setTo(cv::Scalar(shade - 14, shade - 4, shade));
  }
  cv::rectangle(room, {930, 90}, {1180, 600}, {96, 112, 126}, cv::FILLED);
  cv::rectangle(room, {0, 600}, {kWidth, kHeight}, {70, 92, 118}, cv::FILLED);
  cv::circle(room, {250, 170}, 70, {150, 158, 148}, cv::FILLED);
  cv::Mat grain(kHeight / 8, kWidth / 8, CV_8UC3);
  cv::RNG random(7);
  random.fill(grain, cv::RNG::UNIFORM, 0, 14);
  cv::resize(grain, grain, room.size(), 0, 0, cv::INTER_CUBIC);
  room += grain;
  cv::GaussianBlur(room, room, {}, 3);
  return room;
}

// Paper in a room is not as white as paper in a file, nor ink as black; and it has an edge.
cv::Mat as_paper(const cv::Mat& picture) {
  const double scale = static_cast<double>(kHeldSide) / std::max(picture.cols, picture.rows);
  cv::Mat paper;
  cv::resize(picture, paper, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
  cv::copyMakeBorder(paper, paper, 24, 24, 24, 24, cv::BORDER_CONSTANT, cv::Scalar::all(255));
  paper.convertTo(paper, -1, 0.76, 28);
  cv::GaussianBlur(paper, paper, {}, 0.7);
  return paper;
}

// A hand is never quite still, and comes up from below.
cv::Mat placement(const cv::Mat& paper, int step) {
  const double angle = 3 + 5 * std::sin(step * 0.13);
  const double scale = 1 + 0.05 * std::sin(step * 0.07);
  cv::Mat turn = cv::getRotationMatrix2D(
      cv::Point2f(static_cast<float>(paper.cols) / 2, static_cast<float>(paper.rows) / 2), angle, scale);
  const double raising = 80.0 * std::max(0, kRaisingSteps - step);
  turn.at<double>(0, 2) += (kWidth - paper.cols) / 2.0 + 25 * std::sin(step * 0.05);
  turn.at<double>(1, 2) += (kHeight - paper.rows) / 2.0 + 12 * std::sin(step * 0.09) + raising;
  return turn;
}

}  // namespace

struct BenchScene::Pictures {
  cv::Mat room = paint_room();
  cv::Mat held;  // empty: no hand
  cv::Mat frame;
};

BenchScene::BenchScene() : pictures_(std::make_unique<Pictures>()) {}
BenchScene::~BenchScene() = default;

void BenchScene::hold(const cv::Mat& picture) {
  pictures_->held = as_paper(picture);
  step_ = 0;
}

void BenchScene::lower() { pictures_->held.release(); }

bool BenchScene::holding() const { return !pictures_->held.empty(); }

const cv::Mat& BenchScene::next() {
  auto& [room, held, frame] = *pictures_;
  room.copyTo(frame);
  if (holding()) {
    cv::warpAffine(held, frame, placement(held, step_), frame.size(), cv::INTER_LINEAR,
                   cv::BORDER_TRANSPARENT);
    ++step_;
  }
  return frame;
}

}  // namespace yimen::hal
