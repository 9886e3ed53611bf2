// Stands in for yimen-vision where a test or a journey needs faces and must hold no picture of anybody: the
// "picture" held before its camera is a line of text.
//
//   face NAME    a living face, always the same for NAME: samples, and each gesture in turn
//   paper NAME   the same face on paper: samples, no gesture
//   marker       the face of marker::embedding()
//   unplugged    the camera is pulled out
// Like the real one it looks only while it is told to.
#include <unistd.h>

#include <cmath>
#include <cstring>
#include <optional>
#include <string>
#include <thread>

#include "kiosk/vision/channel.h"
#include "kiosk/vision/worker_files.h"
#include "tests/kiosk/terminal/memory_search.h"

namespace {

using namespace yimen::vision;
using yimen::terminal::marker::unit;

std::string text_of(const Descriptor& file) {
  std::string text(64, '\0');
  const ssize_t size = ::pread(file.get(), text.data(), text.size(), 0);
  text.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
  return text.substr(0, text.find('\n'));
}

// Numbers that look random and depend on the name alone.
Embedding face_of(const std::string& name) {
  Embedding face;
  double seed = 1;
  for (const char c : name) seed += std::abs(static_cast<double>(c)) * 0.37;
  for (std::size_t i = 0; i < face.size(); ++i)
    face[i] = static_cast<float>(std::sin(seed * (static_cast<double>(i) + 1)));
  return unit(face);
}

class Pretender {
 public:
  explicit Pretender(Channel& channel) : channel_(channel) {
    channel_.send(protocol::Hello{});
    channel_.send(protocol::FacesAre{yimen::hal::Status::ok});
  }

  void hear(const protocol::LookFor& wanted) {
    look_ = wanted.look;
    if (look_ != Look::nothing) channel_.send(protocol::CameraIs{yimen::hal::Status::ok});
  }
  void hold(const std::string& picture) {
    ++track_;
    if (held_ == "unplugged") channel_.send(protocol::CameraIs{yimen::hal::Status::ok});
    held_ = picture;
    if (held_ == "unplugged") channel_.send(protocol::CameraIs{yimen::hal::Status::absent});
  }

  void turn() {
    if (look_ != Look::face || held_.empty() || held_ == "unplugged") return;
    FaceSample sample;
    sample.track = track_;
    sample.quality = sample.live = 0.9F;
    const auto space = held_.find(' ');
    sample.embedding =
        space == held_.npos ? yimen::terminal::marker::embedding() : face_of(held_.substr(space + 1));
    channel_.send(protocol::Face{sample});
    if (!held_.starts_with("paper"))
      channel_.send(protocol::GestureIs{static_cast<Gesture>(turns_++ % 3), track_});
  }

 private:
  Channel& channel_;
  Look look_ = Look::nothing;
  std::string held_;
  std::uint32_t track_ = 1;
  unsigned turns_ = 0;
};

bool listen(Channel& channel, Pretender& pretender) {
  auto packet = channel.receive();
  if (!packet) return packet.error() != Channel::Trouble::closed;
  if (const auto* look = std::get_if<protocol::LookFor>(&packet->message)) pretender.hear(*look);
  if (std::holds_alternative<protocol::Show>(packet->message)) pretender.hold(text_of(packet->file));
  if (std::holds_alternative<protocol::HandsOff>(packet->message)) pretender.hold("");
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || std::strcmp(argv[1], "--serve") != 0) return 2;
  Channel channel{Descriptor(kSocketFile)};
  Pretender pretender(channel);
  while (listen(channel, pretender)) {
    pretender.turn();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return 0;
}
