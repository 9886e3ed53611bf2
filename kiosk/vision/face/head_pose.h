// How a head is turned.
// Threads: one.
#pragma once

#include <optional>

#include "kiosk/vision/face/geometry.h"
#include "kiosk/vision/face/network.h"

namespace yimen::vision::face {

struct Pose {
  float yaw = 0;    // degrees; positive: to the person's own left, which is the picture's right
  float pitch = 0;  // up
  float roll = 0;
};

class HeadPose {
 public:
  static Result<HeadPose> load(const Bytes& onnx);
  std::optional<Pose> read(const cv::Mat& rgb, const Box& face);

 private:
  explicit HeadPose(Network network) : network_(std::move(network)) {}
  Network network_;
};

// How far the nose is from the middle between the eyes, in distances between them; positive where the person
// turns to their own left. Costs nothing, and tells who looks here from who does not.
float nose_offset(const Landmarks& landmarks);
// Beyond this a head is turned: the model is asked how far, and the face is not compared.
inline constexpr float kTurnedAway = 0.25F;

}  // namespace yimen::vision::face
