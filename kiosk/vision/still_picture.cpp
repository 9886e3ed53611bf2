#include "kiosk/vision/still_picture.h"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace yimen::vision {
namespace {

tl::unexpected<std::string> problem(std::string line) { return tl::unexpected(std::move(line)); }

constexpr off_t kLargestFile = 64 << 20;
constexpr int kLongestSide = 2560;

tl::expected<Bytes, std::string> content(const std::string& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return problem("there is no such file");
  if (!S_ISREG(status.st_mode)) return problem("not a file");
  if (status.st_size > kLargestFile) return problem("larger than 64 MB");
  std::ifstream in(file, std::ios::binary);
  Bytes bytes(std::istreambuf_iterator<char>(in), {});
  if (bytes.empty()) return problem("empty, or not to be read");
  return bytes;
}

cv::Mat decode(const Bytes& bytes, cv::ImreadModes mode) {
  try {
    return cv::imdecode(bytes, mode);
  } catch (const cv::Exception&) {
    return {};
  }
}

void limit_size(cv::Mat& picture) {
  const int longest = std::max(picture.cols, picture.rows);
  const double scale = static_cast<double>(kLongestSide) / longest;
  if (scale < 1) cv::resize(picture, picture, {}, scale, scale, cv::INTER_AREA);
}

}  // namespace

std::optional<Grey> decode_grey(const Bytes& encoded) {
  cv::Mat picture = decode(encoded, cv::IMREAD_GRAYSCALE);
  if (picture.empty()) return std::nullopt;
  limit_size(picture);
  return Grey{picture.cols, picture.rows, Bytes(picture.datastart, picture.dataend)};
}

tl::expected<Grey, std::string> load_grey(const std::string& file) {
  const auto bytes = content(file);
  if (!bytes) return problem(bytes.error());
  auto picture = decode_grey(*bytes);
  if (!picture) return problem("not a picture that can be read");
  return std::move(*picture);
}

tl::expected<hal::Frame, std::string> load_rgb(const std::string& file) {
  const auto bytes = content(file);
  if (!bytes) return problem(bytes.error());
  cv::Mat picture = decode(*bytes, cv::IMREAD_COLOR);
  if (picture.empty()) return problem("not a picture that can be read");
  limit_size(picture);
  cv::cvtColor(picture, picture, cv::COLOR_BGR2RGB);
  return hal::Frame{picture.cols, picture.rows, Bytes(picture.datastart, picture.dataend)};
}

}  // namespace yimen::vision
