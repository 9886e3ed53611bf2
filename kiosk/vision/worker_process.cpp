#include "kiosk/vision/worker_process.h"

#include <string>
#include <vector>

#include "kiosk/vision/worker_files.h"

namespace yimen::vision {
namespace {

std::vector<std::string> command_line(const Options& options) {
  std::vector<std::string> words = {options.program.string(), "--serve", "--camera", options.camera};
  if (!options.models.empty()) words.insert(words.end(), {"--models", options.models.string()});
  return words;
}

}  // namespace

std::unique_ptr<WorkerProcess> WorkerProcess::start(const Options& options) {
  static_assert(kSocketFile == process::kFirstFile && kFramesFile == kSocketFile + 1);
  auto socket = process::make_socket_pair();
  std::shared_ptr<SharedFrames> frames = SharedFrames::create();
  if (!socket || !frames) return nullptr;
  auto child = process::Child::start(
      {.command = command_line(options),
       .environment = {"OPENCV_OPENCL_RUNTIME=disabled", "OPENCV_LOG_LEVEL=ERROR", "GST_REGISTRY_FORK=no"},
       .files = {socket->theirs.get(), frames->fd()}});
  if (!child) return nullptr;
  return std::unique_ptr<WorkerProcess>(
      new WorkerProcess(std::move(child), std::move(socket->ours), std::move(frames)));
}

}  // namespace yimen::vision
