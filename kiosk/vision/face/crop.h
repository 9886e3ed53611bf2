// Parts of a picture, also where they reach beyond its edge.
// Threads: pure functions.
#pragma once

#include "kiosk/vision/face/geometry.h"

namespace cv {
class Mat;
}

namespace yimen::vision::face {

// The pixels of the box; what lies outside the picture is filled with the nearest pixels. Empty where the box
// does not touch the picture, or is more than twice as large.
cv::Mat crop(const cv::Mat& picture, const Box& box);

// The box made `times` as large, or as much of that as the picture has room for, and moved inside of it.
Box widened(const cv::Mat& picture, const Box& box, float times);

}  // namespace yimen::vision::face
