// The room that the bench camera looks into, and the hand that holds a picture up in it.
// Threads: one. The same calls give the same pictures.
#pragma once

#include <opencv2/core.hpp>

namespace yimen::hal {

class BenchScene {
 public:
  BenchScene();
  void hold(const cv::Mat& picture);  // BGR
  void lower();
  bool holding() const { return !held_.empty(); }
  const cv::Mat& next();  // the next frame, 1280x720

 private:
  cv::Mat room_;
  cv::Mat frame_;
  cv::Mat held_;
  int step_ = 0;
};

}  // namespace yimen::hal
