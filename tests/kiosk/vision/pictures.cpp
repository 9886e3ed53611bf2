#include "tests/kiosk/vision/pictures.h"

#include <fstream>
#include <opencv2/imgcodecs.hpp>

#include "issuer/qr_picture.h"

namespace yimen::vision {

Bytes code_png(const std::string& text) { return issuer::qr_picture(text).value().png; }

cv::Mat code_picture(const std::string& text) { return cv::imdecode(code_png(text), cv::IMREAD_COLOR); }

void write(const std::filesystem::path& file, const Bytes& content) {
  std::ofstream(file, std::ios::binary) << as_text(content);
}

}  // namespace yimen::vision
