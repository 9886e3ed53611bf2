#include "tests/bench/first_frame.h"

#include <sys/socket.h>

#include <atomic>
#include <mutex>
#include <opencv2/imgproc.hpp>
#include <thread>

#include "hal/camera/pacer.h"
#include "kiosk/vision/face/face_scan.h"
#include "kiosk/vision/faults.h"
#include "kiosk/vision/worker.h"
#include "tests/bench/code_series.h"
#include "tests/kiosk/identity/codes.h"

namespace yimen::bench {
namespace {

constexpr milliseconds kPeriod{33};
constexpr double kNever = 5000;

Instant now() { return std::chrono::steady_clock::now(); }

hal::Frame frame_of(const vision::Grey& grey) {
  hal::Frame frame{grey.width, grey.height, Bytes(grey.pixels.size() * 3)};
  for (std::size_t i = 0; i < frame.rgb.size(); ++i) frame.rgb[i] = grey.pixels[i / 3];
  return frame;
}

// Gives the picture it was given last, and remembers when it first did.
class StagedCamera : public hal::Camera {
 public:
  Result<void> open() override { return {}; }
  void close() override {}
  Result<void> grab(hal::Frame& into) override {
    pacer_.wait();
    const std::lock_guard lock(mutex_);
    into = picture_;
    ++given_;
    if (given_ == 1) first_ = now();
    return {};
  }
  hal::Status status() const override { return hal::Status::ok; }

  void stage(const vision::Grey& picture) {
    auto frame = frame_of(picture);
    const std::lock_guard lock(mutex_);
    picture_ = std::move(frame);
    given_ = 0;
  }
  int given() {
    const std::lock_guard lock(mutex_);
    return given_;
  }
  Instant first() {
    const std::lock_guard lock(mutex_);
    return first_;
  }

 private:
  hal::Pacer pacer_{kPeriod};
  std::mutex mutex_;
  hal::Frame picture_;
  int given_ = 0;
  Instant first_{};
};

// A worker in a thread, and the terminal's end of its socket.
class StagedWorker {
 public:
  StagedWorker(StagedCamera& camera, const std::string& models) : frames_(vision::SharedFrames::create()) {
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return;
    terminal_.emplace(vision::Descriptor(ends[0]));
    thread_ = std::thread([this, &camera, models, end = ends[1]] {
      vision::Worker(vision::Channel(vision::Descriptor(end)),
                     vision::SharedFrames::open(vision::Descriptor(::dup(frames_->fd()))), camera,
                     {.reader = *reader_,
                      .make_thorough = vision::thorough_look_with(models),
                      .make_faces = []() -> Result<std::unique_ptr<vision::FaceScan>> {
                        return fail(vision::kModelMissing);
                      }})
          .run();
    });
    terminal_->send(vision::protocol::LookFor{vision::Look::codes});
  }
  ~StagedWorker() {
    terminal_.reset();
    if (thread_.joinable()) thread_.join();
  }
  StagedWorker(const StagedWorker&) = delete;
  StagedWorker& operator=(const StagedWorker&) = delete;

  // The text of the code that is told next; empty where that takes too long.
  std::string next_code() {
    const auto end = now() + std::chrono::milliseconds(static_cast<int>(kNever));
    while (now() < end) {
      const auto packet = terminal_->receive();
      if (packet && std::holds_alternative<vision::protocol::Code>(packet->message))
        return std::get<vision::protocol::Code>(packet->message).text;
      if (!packet) std::this_thread::sleep_for(std::chrono::microseconds(300));
    }
    return {};
  }

 private:
  std::unique_ptr<vision::CodeReader> reader_ = vision::make_zxing_reader();
  std::unique_ptr<vision::SharedFrames> frames_;
  std::optional<vision::Channel> terminal_;
  std::thread thread_;
};

std::string card_text(int number) {
  auto claims = identity::card();
  claims.person->status_index = number;
  return identity::code(claims);
}

void wait_for_frames(StagedCamera& camera, int count) {
  while (camera.given() < count) std::this_thread::sleep_for(milliseconds(1));
}

}  // namespace

std::vector<double> time_first_frames(const std::string& models, unsigned seed, int times) {
  const auto room = frames_without_code(seed, 1).front();
  StagedCamera camera;
  camera.stage(room);
  StagedWorker worker(camera, models);
  identity::Terminal terminal;
  cv::RNG random(seed);
  std::vector<double> ms;
  for (int i = 0; i < times; ++i) {
    const auto text = card_text(i);
    const auto shown = sharp_frame(random.next(), text);
    camera.stage(room);
    wait_for_frames(camera, 4);
    camera.stage(shown);
    const bool known = terminal.verifier.verify(worker.next_code()).has_value();
    const std::chrono::duration<double, std::milli> took = now() - camera.first();
    ms.push_back(known ? took.count() : kNever);
  }
  return ms;
}

}  // namespace yimen::bench
