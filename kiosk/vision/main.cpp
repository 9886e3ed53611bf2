// yimen-vision: camera, pictures and code reading, in a process of its own behind a sandbox.
// Started by the terminal with --serve; by yimen-tool, or by hand, with --read.
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <opencv2/core.hpp>

#include "kiosk/vision/read_files.h"
#include "kiosk/vision/sandbox.h"
#include "kiosk/vision/worker.h"
#include "kiosk/vision/worker_files.h"

namespace {

using namespace yimen;

constexpr const char* kHelp =
    "yimen-vision --read [--] FILE...      print FILE<TAB>TEXT for each picture\n"
    "yimen-vision --serve --camera CAMERA  work for a terminal, which starts it so\n";

int usage() {
  std::cerr << kHelp;
  return 2;
}

int give_up(const Error& error) {
  std::cerr << "yimen-vision: " << error.fault->code << ' ' << error.detail << '\n';
  return 1;
}

int serve(std::string_view configured) {
  auto frames = vision::SharedFrames::open(vision::Descriptor(vision::kFramesFile));
  if (!frames) return usage();
  const auto camera = hal::make_camera(configured);
  if (!camera) return give_up(camera.error());
  (*camera)->prepare();
  const bool real = configured.starts_with("v4l2:") || configured.starts_with("gst:");
  if (const auto entered = vision::enter_sandbox(real ? vision::Devices::camera : vision::Devices::none);
      !entered) {
    return give_up(entered.error());
  }
  const auto reader = vision::make_zxing_reader();
  vision::Worker worker(vision::Channel(vision::Descriptor(vision::kSocketFile)), std::move(frames), **camera,
                        *reader);
  worker.run();
  return 0;
}

int read(std::vector<std::string> files) {
  if (!files.empty() && files.front() == "--") files.erase(files.begin());
  return files.empty() ? usage() : vision::read_files(files);
}

// For tests.
int check_sandbox() {
  const auto entered = vision::enter_sandbox(vision::Devices::none);
  if (!entered) return give_up(entered.error());
  return vision::sandbox_holds() ? 0 : 1;
}

int run(const std::vector<std::string>& arguments) {
  const auto is = [&](std::size_t i, std::string_view word) {
    return arguments.size() > i && arguments[i] == word;
  };
  if (is(0, "--read")) return read({arguments.begin() + 1, arguments.end()});
  if (is(0, "--serve") && is(1, "--camera") && arguments.size() == 3) return serve(arguments[2]);
  if (is(0, "--check-sandbox")) return check_sandbox();
  if (is(0, "--help")) {
    std::cout << kHelp;
    return 0;
  }
  return usage();
}

}  // namespace

int main(int argc, char** argv) {
  ::setenv("OPENCV_IO_MAX_IMAGE_PIXELS", "67108864", 1);  // a small file can claim to be a huge picture
  cv::setNumThreads(1);  // pictures are small; fewer threads, fewer surprises
  const int code = run({argv + 1, argv + argc});
  std::cout.flush();
  ::_exit(code);  // what the libraries do at exit, the sandbox would refuse
}
