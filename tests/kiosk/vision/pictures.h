// Pictures of codes for tests.
#pragma once

#include <filesystem>
#include <fstream>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <string>

#include "hal/camera/camera.h"
#include "tool/qr_picture.h"

namespace yimen::vision {

// As long as an elder code, and of its characters.
inline const std::string kCode =
    "EC1:" + std::string(50, 'A') + std::string(50, '7') + std::string(50, 'X') + std::string(50, '0');

inline Bytes code_png(const std::string& text) { return tool::qr_picture(text).value().png; }
inline cv::Mat code_picture(const std::string& text) {
  return cv::imdecode(code_png(text), cv::IMREAD_COLOR);
}

inline void write(const std::filesystem::path& file, const Bytes& content) {
  std::ofstream(file, std::ios::binary) << as_text(content);
}

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
