#include "kiosk/vision/client.h"

#include <fcntl.h>
#include <poll.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

#include "hal/wakeup.h"
#include "kiosk/common/log.h"
#include "kiosk/vision/worker_process.h"

namespace yimen::vision {
namespace {

constexpr milliseconds kLongestPause{5000};
constexpr int kFailuresUntilFault = 3;
constexpr int kShowsEach = 3;  // a picture that kills its reader is not held up for ever
constexpr auto kForever = milliseconds(-1);

Instant now() { return std::chrono::steady_clock::now(); }

milliseconds until(Instant when) {
  return std::max(milliseconds(0), std::chrono::ceil<milliseconds>(when - now()));
}

}  // namespace

// What the owner wants is under the mutex; all else below it belongs to the thread.
class Client::Impl {
 public:
  Impl(Options options, std::function<void(Event)> sink)
      : options_(std::move(options)), sink_(std::move(sink)) {}
  ~Impl() { stop(); }

  void start();
  void stop();
  void look_for(Look look);
  void show(std::optional<std::filesystem::path> picture);
  std::optional<Preview> newest();
  pid_t worker() const { return pid_; }

 private:
  struct Wanted {
    bool running = false;
    Look look = Look::nothing;
    std::optional<std::filesystem::path> picture;
    unsigned picture_number = 0;  // grows with every show()
  };
  Wanted wanted() const;

  void run();
  bool launch();
  void attend();
  void abandon();
  void rest();
  bool tell();
  bool tell_look(Look look);
  bool tell_picture(const Wanted& wanted);
  bool listen();
  bool hear_all();
  milliseconds patience() const;

  void hear(const protocol::Message& message);
  void heard(const protocol::Hello&);
  void heard(const protocol::CameraIs& camera) { camera_is(camera.status); }
  void heard(const protocol::HintIs& hint);
  void heard(const protocol::Frame&);
  void heard(const protocol::Code& code);
  void heard(const protocol::FacesAre& faces);
  void heard(const protocol::FaceHintIs& hint);
  void heard(const protocol::Face& face);
  void heard(const protocol::GestureIs& gesture);
  template <class Other>
  void heard(const Other&) {}  // what only we say
  void camera_is(hal::Status status);

  const Options options_;
  const std::function<void(Event)> sink_;
  hal::Wakeup wakeup_;
  std::atomic<pid_t> pid_{0};
  mutable std::mutex mutex_;
  Wanted wanted_;
  std::shared_ptr<SharedFrames> frames_;
  std::shared_ptr<SharedFrames> shown_;  // the owner's: what its Preview points into
  std::thread thread_;

  std::unique_ptr<WorkerProcess> worker_;
  Wanted told_;
  Instant last_heard_{};
  std::optional<hal::Status> camera_;
  std::optional<hal::Status> faces_;
  bool lost_ = false;
  int failures_ = 0;  // workers lost since the last picture
  int shows_ = 0;
  unsigned shown_number_ = 0;
};

void Client::Impl::start() {
  {
    const std::lock_guard lock(mutex_);
    if (wanted_.running) return;
    wanted_.running = true;
  }
  thread_ = std::thread([this] { run(); });
}

void Client::Impl::stop() {
  {
    const std::lock_guard lock(mutex_);
    wanted_.running = false;
  }
  wakeup_.raise();
  if (thread_.joinable()) thread_.join();
}

void Client::Impl::look_for(Look look) {
  {
    const std::lock_guard lock(mutex_);
    wanted_.look = look;
  }
  wakeup_.raise();
  if (look == Look::nothing && shown_) shown_->wipe_as_reader();
}

void Client::Impl::show(std::optional<std::filesystem::path> picture) {
  {
    const std::lock_guard lock(mutex_);
    wanted_.picture = std::move(picture);
    ++wanted_.picture_number;
  }
  wakeup_.raise();
}

std::optional<Preview> Client::Impl::newest() {
  {
    const std::lock_guard lock(mutex_);
    if (wanted_.look == Look::nothing) return std::nullopt;
    shown_ = frames_;
  }
  return shown_ ? shown_->newest() : std::nullopt;
}

Client::Impl::Wanted Client::Impl::wanted() const {
  const std::lock_guard lock(mutex_);
  return wanted_;
}

void Client::Impl::run() {
  while (wanted().running) {
    if (launch()) attend();
    abandon();
  }
}

bool Client::Impl::launch() {
  worker_ = WorkerProcess::start(options_);
  if (!worker_) return false;
  pid_ = worker_->pid();
  told_ = {};
  const std::lock_guard lock(mutex_);
  frames_ = worker_->frames();
  return true;
}

void Client::Impl::attend() {
  while (tell() && listen()) {
  }
}

// The worker is gone or useless; unless we are to stop, somebody is told and we wait a little.
void Client::Impl::abandon() {
  pid_ = 0;
  worker_.reset();
  if (!wanted().running) return;
  ++failures_;
  if (!lost_) {
    lost_ = true;
    sink_(WorkerLost{});
  }
  if (failures_ >= kFailuresUntilFault) camera_is(hal::Status::fault);
  rest();
}

void Client::Impl::rest() {
  const int doublings = std::min(failures_ - 1, 10);
  const auto end = now() + std::min(options_.first_pause * (1 << doublings), kLongestPause);
  while (wanted().running && now() < end) {
    if (wakeup_.wait(until(end))) wakeup_.clear();
  }
}

// Brings the worker to what the owner wants. False: we are to stop, or it does not listen.
bool Client::Impl::tell() {
  const auto wish = wanted();
  if (!wish.running) return false;
  if (wish.picture_number != told_.picture_number && !tell_picture(wish)) return false;
  if (wish.look != told_.look && !tell_look(wish.look)) return false;
  told_ = wish;
  return true;
}

bool Client::Impl::tell_look(Look look) {
  last_heard_ = now();
  return worker_->channel().send(protocol::LookFor{look});
}

bool Client::Impl::tell_picture(const Wanted& wish) {
  shows_ = wish.picture_number == shown_number_ ? shows_ + 1 : 1;
  shown_number_ = wish.picture_number;
  if (!wish.picture || shows_ > kShowsEach) return worker_->channel().send(protocol::HandsOff{});
  const Descriptor file(::open(wish.picture->c_str(), O_RDONLY | O_CLOEXEC));
  if (file) return worker_->channel().send(protocol::Show{}, file.get());
  log::warning("vision", "the picture to show cannot be opened");
  return worker_->channel().send(protocol::HandsOff{});
}

// Waits for the worker or the owner. False: the worker is gone, stalled or talks nonsense.
bool Client::Impl::listen() {
  pollfd sources[] = {{worker_->channel().fd(), POLLIN, 0}, {wakeup_.fd(), POLLIN, 0}};
  ::poll(sources, std::size(sources), static_cast<int>(patience().count()));
  if (sources[1].revents != 0) wakeup_.clear();
  if (sources[0].revents != 0 && !hear_all()) return false;
  return told_.look == Look::nothing || now() - last_heard_ < options_.stall_after;
}

milliseconds Client::Impl::patience() const {
  return told_.look == Look::nothing ? kForever : until(last_heard_ + options_.stall_after);
}

bool Client::Impl::hear_all() {
  for (;;) {
    const auto packet = worker_->channel().receive();
    if (!packet) return packet.error() == Channel::Trouble::nothing;
    last_heard_ = now();
    hear(packet->message);
  }
}

void Client::Impl::hear(const protocol::Message& message) {
  std::visit([this](const auto& said) { heard(said); }, message);
}

void Client::Impl::heard(const protocol::Hello&) {
  if (lost_) sink_(WorkerBack{});
  lost_ = false;
}

void Client::Impl::camera_is(hal::Status status) {
  if (camera_ == status) return;
  camera_ = status;
  sink_(CameraChanged{status});
}

void Client::Impl::heard(const protocol::Frame&) {
  failures_ = 0;
  if (told_.look != Look::nothing) sink_(FrameReady{});
}

// What comes late, when something else is looked for by now, is dropped.
void Client::Impl::heard(const protocol::HintIs& hint) {
  if (told_.look == Look::codes) sink_(HintChanged{hint.hint});
}

void Client::Impl::heard(const protocol::Code& code) {
  if (told_.look == Look::codes) sink_(CodeRead{code.text});
}

void Client::Impl::heard(const protocol::FacesAre& faces) {
  if (faces_ == faces.status) return;
  faces_ = faces.status;
  sink_(FacesAre{faces.status});
}

void Client::Impl::heard(const protocol::FaceHintIs& hint) {
  if (told_.look == Look::face) sink_(FaceHintChanged{hint.hint});
}

void Client::Impl::heard(const protocol::Face& face) {
  if (told_.look == Look::face) sink_(FaceSampled{face.sample});
}

void Client::Impl::heard(const protocol::GestureIs& seen) {
  if (told_.look == Look::face) sink_(GestureSeen{seen.gesture, seen.track});
}

Client::Client(Options options, std::function<void(Event)> sink)
    : impl_(std::make_unique<Impl>(std::move(options), std::move(sink))) {}
Client::~Client() = default;

void Client::start() { impl_->start(); }
void Client::stop() { impl_->stop(); }
void Client::look_for(Look look) { impl_->look_for(look); }
std::optional<Preview> Client::newest() { return impl_->newest(); }
void Client::show(std::optional<std::filesystem::path> picture) { impl_->show(std::move(picture)); }
pid_t Client::worker() const { return impl_->worker(); }

}  // namespace yimen::vision
