#include "kiosk/vision/face_files.h"

#include <fmt/format.h>
#include <time.h>

#include <iostream>
#include <opencv2/core.hpp>

#include "kiosk/common/secret.h"
#include "kiosk/vision/face/reader.h"
#include "kiosk/vision/face/tracker.h"
#include "kiosk/vision/models.h"
#include "kiosk/vision/read_files.h"
#include "kiosk/vision/sandboxed_files.h"
#include "kiosk/vision/still_picture.h"

namespace yimen::vision {
namespace {

constexpr char kFaces = 'F';
constexpr char kProblem = 'P';

// Runs something, and remembers how much processor time that took: what else the machine does does not count.
class Stopwatch {
 public:
  template <class Work>
  auto time(Work work) {
    const double start = now();
    auto result = work();
    times_ += fmt::format("{}{:.2f}", times_.empty() ? "" : ",", now() - start);
    return result;
  }
  const std::string& times() const { return times_; }

 private:
  static double now() {  // milliseconds of this thread
    timespec used{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
  }

  std::string times_;
};

std::string base64_of(const Embedding& embedding) {
  const std::span<const float> numbers(embedding);
  const auto bytes = std::as_bytes(numbers);
  return to_base64({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

std::string eyes_of(const face::Appearance& look) {
  return look.eyes ? fmt::format("{:.2f},{:.2f}", look.eyes->right, look.eyes->left) : "-";
}

std::string words_for(face::Reader& reader, const cv::Mat& rgb) {
  Stopwatch watch;
  const auto faces = watch.time([&] { return reader.find(rgb); });
  if (faces.empty()) return fmt::format("faces=0 ms={}", watch.times());
  const auto& face = faces[face::most_prominent(faces, rgb.cols, rgb.rows)];
  const auto look = watch.time([&] { return reader.look(rgb, face); });
  if (!look) return fmt::format("faces=0 ms={}", watch.times());
  const auto embedding = watch.time([&] { return reader.embed(rgb, look->landmarks); });
  const auto live = watch.time([&] { return reader.liveness(rgb, face); });
  const auto pose = watch.time([&] { return reader.pose(rgb, face); });
  auto words =
      fmt::format("faces={} side={:.0f} quality={:.2f} live={:.3f} eyes={} yaw={:.0f} nose={:.2f} ms={}",
                  faces.size(), face.side, face::quality_of(face, *look), live.value_or(0), eyes_of(*look),
                  pose ? pose->yaw : 0, face::nose_offset(look->landmarks), watch.times());
  if (embedding) words += " embedding=" + base64_of(*embedding);
  return words;
}

std::string answer_for(face::Reader& reader, const std::string& file) {
  auto picture = load_rgb(file);
  if (!picture) return kProblem + picture.error();
  const cv::Mat rgb(picture->height, picture->width, CV_8UC3, picture->rgb.data());
  return kFaces + words_for(reader, rgb);
}

Answering start_answering(const std::filesystem::path& models) {
  std::shared_ptr<face::Reader> reader;
  std::string problem;
  if (auto loaded = face::load_reader(models)) {
    reader = std::move(*loaded);
  } else {
    problem = kProblem + (loaded.error().fault->code + (' ' + loaded.error().detail));
  }
  return [reader, problem](const std::string& file) { return reader ? answer_for(*reader, file) : problem; };
}

void print_faces(const std::string& file, const std::string& answer) {
  const bool seen = answer.starts_with(kFaces);
  if (!seen) {
    std::cerr << "yimen-vision: " << one_line(file) << ": "
              << (answer.empty() ? "looking at it failed" : answer.substr(1)) << '\n';
  }
  std::cout << one_line(file) << '\t' << (seen ? answer.substr(1) : "") << std::endl;
}

}  // namespace

int read_faces(const std::vector<std::string>& files, const std::filesystem::path& models) {
  if (const auto status = models_are(models, kFaceModels); status != hal::Status::ok) {
    std::cerr << "yimen-vision: the models for faces in " << models
              << (status == hal::Status::absent ? " are missing: scripts/models brings them\n"
                                                : " are not what they should be\n");
    return 1;
  }
  answer_files(
      files, [&] { return start_answering(models); }, print_faces);
  return 0;
}

}  // namespace yimen::vision
