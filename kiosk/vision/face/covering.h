// Dark glasses and masks, told by how a face's parts differ in brightness and colour.
// Threads: pure function.
#pragma once

#include "kiosk/vision/face/geometry.h"

namespace cv {
class Mat;
}

namespace yimen::vision::face {

bool is_covered(const cv::Mat& rgb, const Box& face, const Landmarks& landmarks);

}  // namespace yimen::vision::face
