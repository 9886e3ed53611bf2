#include "kiosk/vision/worker.h"

#include <malloc.h>
#include <poll.h>
#include <unistd.h>

#include "kiosk/common/secret.h"
#include "kiosk/vision/preview.h"

namespace yimen::vision {
namespace {

constexpr milliseconds kNextTry{1000};  // to open a camera that is not there
constexpr std::size_t kLargestPicture = 32u << 20;
constexpr auto kForever = milliseconds(-1);

Bytes content(const Descriptor& file) {
  Bytes bytes;
  std::uint8_t part[65536];
  while (bytes.size() <= kLargestPicture) {
    const auto size = ::read(file.get(), part, sizeof part);
    if (size <= 0) return bytes;
    bytes.insert(bytes.end(), part, part + size);
  }
  return {};
}

void wait_for(int fd, milliseconds longest) {
  pollfd source{fd, POLLIN, 0};
  ::poll(&source, 1, static_cast<int>(longest.count()));
}

}  // namespace

Worker::Worker(Channel channel, std::unique_ptr<SharedFrames> frames, hal::Camera& camera, Looking looking)
    : channel_(std::move(channel)),
      frames_(std::move(frames)),
      camera_(camera),
      looking_(std::move(looking)),
      second_(looking_.make_thorough),
      scan_(looking_.reader, second_) {}

void Worker::run() {
  channel_.send(protocol::Hello{});
  tell_camera();
  tell_faces(looking_.faces);
  while (listen()) {
    if (look_ != Look::nothing) {
      step();
    } else {
      wait_for(channel_.fd(), kForever);
    }
  }
}

// Does all that was asked so far. False: the terminal is gone, or is none.
bool Worker::listen() {
  for (;;) {
    const auto packet = channel_.receive();
    if (!packet) return packet.error() == Channel::Trouble::nothing;
    obey(packet->message, packet->file);
  }
}

void Worker::obey(const protocol::Message& message, const Descriptor& file) {
  if (const auto* wish = std::get_if<protocol::LookFor>(&message)) look_for(wish->look);
  if (std::holds_alternative<protocol::Show>(message)) show(file);
  if (std::holds_alternative<protocol::HandsOff>(message)) camera_.show({});
}

void Worker::look_for(Look look) {
  if (look == look_) return;
  look_ = look;
  scan_.reset();
  if (faces_) faces_->reset();
  if (look != Look::face) faces_.reset();
  if (look == Look::nothing) close_eyes();
}

void Worker::close_eyes() {
  camera_.close();
  open_ = false;
  wipe(frame_.rgb);
  wipe(preview_);
  frames_->wipe_as_writer();
  ::malloc_trim(0);  // between visits the terminal has better use for it
  tell_camera();
}

void Worker::show(const Descriptor& file) {
  auto picture = content(file);
  camera_.show(picture);
  wipe(picture);
}

void Worker::step() {
  if (!ready()) {
    wait_for(channel_.fd(), kNextTry);
    return;
  }
  tell_frame();
  if (look_ == Look::codes) look_for_codes();
  if (look_ == Look::face) look_for_face();
}

// Whether there is a new frame. A camera that fails is closed, and opened again at the next try.
bool Worker::ready() {
  if (!open_) open_ = camera_.open().has_value();
  const bool grabbed = open_ && camera_.grab(frame_).has_value();
  if (!grabbed) told_status_.reset();  // tells it again at each try: the terminal hears that we live
  tell_camera();
  if (open_ && !grabbed) camera_.close();
  open_ = grabbed;
  return grabbed;
}

void Worker::tell_frame() {
  const auto size = preview_of(frame_, preview_);
  frames_->publish(size.width, size.height, ++sequence_, preview_);
  channel_.send(protocol::Frame{sequence_});
}

void Worker::look_for_codes() {
  const auto seen = scan_.look(frame_);
  if (seen.hint) channel_.send(protocol::HintIs{*seen.hint});
  if (!seen.code.empty()) channel_.send(protocol::Code{seen.code});
  if (second_.stuck())
    ::_exit(1);  // its thread cannot be ended otherwise; the terminal starts another worker
}

void Worker::look_for_face() {
  if (!has_face_scan()) return;
  const auto seen = faces_->look(frame_);
  if (seen.hint) channel_.send(protocol::FaceHintIs{*seen.hint});
  if (seen.sample) channel_.send(protocol::Face{*seen.sample});
  if (seen.gesture) channel_.send(protocol::GestureIs{seen.gesture->first, seen.gesture->second});
}

// Its models are large: they are in memory only while a face is looked for.
bool Worker::has_face_scan() {
  if (faces_) return true;
  if (looking_.faces != hal::Status::ok) return false;
  auto made = looking_.make_faces();
  if (made) {
    faces_ = std::move(*made);
  } else {
    looking_.faces = hal::Status::fault;
    tell_faces(looking_.faces);
  }
  return made.has_value();
}

void Worker::tell_faces(hal::Status status) { channel_.send(protocol::FacesAre{status}); }

void Worker::tell_camera() {
  const auto status = camera_.status();
  if (told_status_ == status) return;
  told_status_ = status;
  channel_.send(protocol::CameraIs{status});
}

}  // namespace yimen::vision
