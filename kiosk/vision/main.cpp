// yimen-vision: camera, pictures and code reading, in a process of its own behind a sandbox.
// Started by the terminal with --serve; by yimen-tool, or by hand, with --read.
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <opencv2/core.hpp>

#include "kiosk/process/sandbox.h"
#include "kiosk/vision/face/face_scan.h"
#include "kiosk/vision/face_files.h"
#include "kiosk/vision/models.h"
#include "kiosk/vision/read_files.h"
#include "kiosk/vision/worker.h"
#include "kiosk/vision/worker_files.h"

namespace {

using namespace yimen;

constexpr const char* kHelp =
    "yimen-vision --read [--times] [--models DIR] [--] FILE...   print FILE<TAB>TEXT for each picture\n"
    "yimen-vision --faces [--models DIR] [--] FILE...            print FILE<TAB>what its nearest face tells\n"
    "yimen-vision --serve --camera CAMERA [--models DIR]         work for a terminal, which starts it so\n";

int usage() {
  std::cerr << kHelp;
  return 2;
}

int give_up(const Error& error) {
  std::cerr << "yimen-vision: " << error.fault->code << ' ' << error.detail << '\n';
  return 1;
}

// Words of the command line, taken from the front one by one.
class Words {
 public:
  explicit Words(std::vector<std::string> words) : words_(std::move(words)) {}
  bool take(std::string_view word) {
    const bool is_next = at_ < words_.size() && words_[at_] == word;
    if (is_next) ++at_;
    return is_next;
  }
  std::string next() { return at_ < words_.size() ? words_[at_++] : std::string(); }
  bool done() const { return at_ == words_.size(); }
  std::vector<std::string> rest() const {
    return {words_.begin() + static_cast<std::ptrdiff_t>(at_), words_.end()};
  }

 private:
  std::vector<std::string> words_;
  std::size_t at_ = 0;
};

std::filesystem::path models_beside_us() {
  std::error_code failed;
  return std::filesystem::read_symlink("/proc/self/exe", failed).parent_path().parent_path() / "share" /
         "models";
}

int serve(Words words) {
  if (!words.take("--camera")) return usage();
  const auto configured = words.next();
  const std::filesystem::path models = words.take("--models") ? words.next() : "";
  auto frames = vision::SharedFrames::open(vision::Descriptor(vision::kFramesFile));
  if (!frames || !words.done()) return usage();
  const auto camera = hal::make_camera(configured);
  if (!camera) return give_up(camera.error());
  (*camera)->prepare();
  const bool real = configured.starts_with("v4l2:") || configured.starts_with("gst:");
  if (const auto entered = process::enter_sandbox(real ? process::Devices::camera : process::Devices::none);
      !entered) {
    return give_up(entered.error());
  }
  if (vision::models_are(models, vision::kCodeModels) != hal::Status::ok)
    std::cerr << "yimen-vision: models are missing or damaged: codes are read by one engine only\n";
  const auto reader = vision::make_zxing_reader();
  vision::Worker worker(vision::Channel(vision::Descriptor(vision::kSocketFile)), std::move(frames), **camera,
                        {.reader = *reader,
                         .make_thorough = vision::thorough_look_with(models),
                         .make_faces = [models] { return vision::make_face_scan(models); },
                         .faces = vision::models_are(models, vision::kFaceModels)});
  worker.run();
  return 0;
}

int read(Words words) {
  vision::ReadOptions options;
  options.times = words.take("--times");
  options.models = words.take("--models") ? std::filesystem::path(words.next()) : models_beside_us();
  words.take("--");
  const auto files = words.rest();
  return files.empty() ? usage() : vision::read_files(files, options);
}

int faces(Words words) {
  const auto models = words.take("--models") ? std::filesystem::path(words.next()) : models_beside_us();
  words.take("--");
  const auto files = words.rest();
  return files.empty() ? usage() : vision::read_faces(files, models);
}

// For tests.
int check_sandbox() {
  const auto entered = process::enter_sandbox(process::Devices::none);
  if (!entered) return give_up(entered.error());
  return process::sandbox_holds() ? 0 : 1;
}

int run(Words words) {
  if (words.take("--read")) return read(words);
  if (words.take("--faces")) return faces(words);
  if (words.take("--serve")) return serve(words);
  if (words.take("--check-sandbox")) return check_sandbox();
  if (!words.take("--help")) return usage();
  std::cout << kHelp;
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  ::setenv("OPENCV_IO_MAX_IMAGE_PIXELS", "67108864", 1);  // a small file can claim to be a huge picture
  cv::setNumThreads(1);  // pictures are small; fewer threads, fewer surprises
  const int code = run(Words({argv + 1, argv + argc}));
  std::cout.flush();
  ::_exit(code);  // what the libraries do at exit, the sandbox would refuse
}
