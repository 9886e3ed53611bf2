// What one look at a face tells: all but who it is.
// Threads: plain values and pure functions.
#pragma once

#include <optional>

#include "kiosk/vision/face/eye_reader.h"
#include "kiosk/vision/face/geometry.h"

namespace yimen::vision::face {

struct Appearance {
  Landmarks landmarks;
  std::optional<Eyes> eyes;
  float brightness = 0;  // of the face, 0 to 255
  float around = 0;      // of the picture as a whole
  float sharpness = 0;   // of the face, 0 to about 1000
  bool covered = false;  // by dark glasses or a mask
};

// Measures brightness and sharpness.
void measure_light(const cv::Mat& rgb, const Box& face, Appearance& into);

// 0 to 1: how well a face seen so can be compared. The worst of size, sharpness, light and turning;
// half where it is covered.
float quality_of(const Box& face, const Appearance& look);

}  // namespace yimen::vision::face
