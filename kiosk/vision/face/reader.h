// What FaceScan asks the models: an interface, so that its judgement can be tried without them.
// Threads: one. `rgb` is the whole picture.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "kiosk/common/result.h"
#include "kiosk/vision/embedding.h"
#include "kiosk/vision/face/appearance.h"
#include "kiosk/vision/face/geometry.h"
#include "kiosk/vision/face/head_pose.h"

namespace yimen::vision::face {

class Reader {
 public:
  virtual ~Reader() = default;
  virtual std::vector<Box> find(const cv::Mat& rgb) = 0;  // the largest first
  virtual std::optional<Appearance> look(const cv::Mat& rgb, const Box& face) = 0;
  virtual std::optional<Pose> pose(const cv::Mat& rgb, const Box& face) = 0;
  virtual std::optional<float> liveness(const cv::Mat& rgb, const Box& face) = 0;
  virtual std::optional<Embedding> embed(const cv::Mat& rgb, const Landmarks& landmarks) = 0;
};

Result<std::unique_ptr<Reader>> load_reader(const std::filesystem::path& models);

}  // namespace yimen::vision::face
