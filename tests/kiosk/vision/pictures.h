// Pictures of codes for tests.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>

#include "kiosk/common/bytes.h"

namespace cv {
class Mat;
}

namespace yimen::vision {

// As long as an elder code, and of its characters.
inline const std::string kCode =
    "EC1:" + std::string(50, 'A') + std::string(50, '7') + std::string(50, 'X') + std::string(50, '0');

Bytes code_png(const std::string& text);
cv::Mat code_picture(const std::string& text);  // BGR, eight pixels a module

void write(const std::filesystem::path& file, const Bytes& content);

// A folder that goes with its owner.
struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("yimen_vision_test_" + std::to_string(::getpid()));
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return path / name; }
};

}  // namespace yimen::vision
