// Stands in for yimen-vision where tests need one that behaves badly; the camera's name says how.
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>
#include <string_view>
#include <thread>

#include "kiosk/vision/channel.h"
#include "kiosk/vision/shared_frames.h"
#include "kiosk/vision/worker_files.h"

namespace {

using namespace yimen::vision;

void send_raw(std::string_view packet) { ::send(kSocketFile, packet.data(), packet.size(), MSG_NOSIGNAL); }

void wait_for_watch(Channel& channel) {
  for (;;) {
    const auto packet = channel.receive();
    if (!packet && packet.error() == Channel::Trouble::closed) ::_exit(0);
    if (packet && std::holds_alternative<protocol::LookFor>(packet->message)) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

void show_frames(Channel& channel, int count) {
  const auto frames = SharedFrames::open(Descriptor(kFramesFile));
  for (int i = 1; i <= count; ++i) {
    frames->publish(4, 2, static_cast<std::uint64_t>(i), yimen::Bytes(24, static_cast<std::uint8_t>(i)));
    channel.send(protocol::Frame{static_cast<std::uint64_t>(i)});
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

void show_a_face(Channel& channel) {
  FaceSample sample;
  sample.track = 3;
  sample.embedding[0] = 1;
  channel.send(protocol::FacesAre{yimen::hal::Status::ok});
  channel.send(protocol::FaceHintIs{FaceHint::closer});
  channel.send(protocol::Face{sample});
  channel.send(protocol::GestureIs{Gesture::blink, 3});
}

void behave(std::string_view how, Channel& channel) {
  channel.send(protocol::Hello{});
  wait_for_watch(channel);
  if (how == "dies") return;
  if (how == "garbage") send_raw("garbage");
  if (how == "huge") send_raw(std::string(100000, 'Y'));
  if (how == "wrong-way") channel.send(protocol::LookFor{Look::codes});
  show_frames(channel, 5);
  if (how == "face") show_a_face(channel);
  if (how == "code") channel.send(protocol::Code{"EC1:TEST"});
  ::pause();  // "stalls"
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4 || std::strcmp(argv[1], "--serve") != 0) return 2;
  const std::string_view how = argv[3];
  if (how == "dies-at-once") return 1;
  Channel channel{Descriptor(kSocketFile)};
  behave(how, channel);
  return 0;
}
