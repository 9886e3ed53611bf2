// The room that the bench camera looks into, and the hand that holds a picture up in it.
// Threads: one. The same calls give the same pictures.
#pragma once

#include <memory>

namespace cv {
class Mat;
}

namespace yimen::hal {

class BenchScene {
 public:
  BenchScene();
  ~BenchScene();
  void hold(const cv::Mat& picture);  // BGR
  void lower();
  bool holding() const;
  const cv::Mat& next();  // the next frame, 1280x720 BGR; valid until the one after it

 private:
  struct Pictures;
  std::unique_ptr<Pictures> pictures_;
  int step_ = 0;
};

}  // namespace yimen::hal
