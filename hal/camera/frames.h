// Pictures of OpenCV to frames.
// Threads: pure functions.
#pragma once

#include "hal/camera/camera.h"

namespace cv {
class Mat;
}

namespace yimen::hal {

void copy_to_frame(const cv::Mat& bgr, Frame& into);
// Empty where the bytes are no picture, or one of more than 50 megapixels.
cv::Mat decode_picture(ByteView encoded);

}  // namespace yimen::hal
