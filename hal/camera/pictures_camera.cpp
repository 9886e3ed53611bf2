#include "hal/camera/pictures_camera.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <opencv2/core.hpp>

#include "hal/camera/faults.h"
#include "hal/camera/frames.h"

namespace yimen::hal {
namespace {

constexpr milliseconds kPeriod{50};
constexpr std::size_t kFramesEach = 10;
constexpr std::uintmax_t kLargestFile = 32u << 20;

using Files = std::vector<std::filesystem::path>;

Files files_in(const std::filesystem::path& folder) {
  std::error_code failed;
  Files files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
    if (entry.is_regular_file(failed)) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// The number that `pattern`'s one %d, or %04d, stands for, in its place; empty where there is no such mark.
std::string numbered(const std::string& pattern, int number) {
  const auto begin = pattern.find('%');
  const auto end = pattern.find('d', begin);
  if (begin == std::string::npos || end == std::string::npos) return {};
  const auto width = pattern.substr(begin + 1, end - begin - 1);
  if (width.size() > 2 || width.find_first_not_of("0123456789") != std::string::npos) return {};
  auto digits = std::to_string(number);
  const std::size_t wanted = width.empty() ? 0 : static_cast<std::size_t>(std::stoi(width));
  if (digits.size() < wanted) digits.insert(0, wanted - digits.size(), '0');
  return pattern.substr(0, begin) + digits + pattern.substr(end + 1);
}

// From 0 or 1 on, until one is missing.
Files series(const std::string& pattern) {
  Files files;
  std::error_code failed;
  for (int number = 0; number < 100000; ++number) {
    const auto file = numbered(pattern, number);
    if (file.empty()) break;
    if (std::filesystem::is_regular_file(file, failed)) {
      files.emplace_back(file);
    } else if (number > 0) {
      break;
    }
  }
  return files;
}

Files find(const std::string& where) {
  std::error_code failed;
  if (std::filesystem::is_directory(where, failed)) return files_in(where);
  if (std::filesystem::is_regular_file(where, failed)) return {where};
  return series(where);
}

Bytes content(const std::filesystem::path& file) {
  std::error_code failed;
  const auto size = std::filesystem::file_size(file, failed);
  if (failed || size > kLargestFile) return {};
  std::ifstream in(file, std::ios::binary);
  return Bytes(std::istreambuf_iterator<char>(in), {});
}

}  // namespace

PicturesCamera::PicturesCamera(std::string where) : where_(std::move(where)), pacer_(kPeriod) {}

Result<void> PicturesCamera::open() {
  files_ = find(where_);
  shown_ = 0;
  if (files_.empty()) return fail(kCameraAbsent, "no pictures");
  return {};
}

void PicturesCamera::close() {
  files_.clear();
  current_ = {};
}

Result<void> PicturesCamera::grab(Frame& into) {
  if (files_.empty()) return fail(kCameraFault, "not open");
  pacer_.wait();
  if (shown_ % kFramesEach == 0) {
    const auto picture = decode_picture(content(files_[shown_ / kFramesEach % files_.size()]));
    if (!picture.empty()) copy_to_frame(picture, current_);
  }
  ++shown_;
  if (current_.rgb.empty()) return fail(kCameraFault, "not a picture");
  into = current_;
  return {};
}

Status PicturesCamera::status() const { return find(where_).empty() ? Status::absent : Status::ok; }

}  // namespace yimen::hal
