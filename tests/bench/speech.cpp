// How soon something is heard: from say() to the first sound that reaches the sound card, in milliseconds,
// one line a sentence: "first MS" with a warm voice, "cold MS" with one that has to be started. SDL's disk
// driver writes into a pipe here, a hundred times as fast as ears listen, so that its own buffer costs next
// to nothing.
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <thread>

#include "hal/speaker/sdl.h"
#include "kiosk/voice/client.h"

namespace {

using namespace yimen;
using std::chrono::duration;
using std::chrono::steady_clock;

constexpr const char* kSentences[] = {"请出示长者码",
                                      "您的手机号码是多少？输入框，空的，第2个，共3个",
                                      "回执编号YM-261121-7K3Q-9F2X，2026年11月22日14:30提交",
                                      "下一步，按钮",
                                      "高龄津贴。满80岁、户口在本区的老人，每月可以领一笔钱。",
                                      "Please show your elder code"};

// The other end of the sound card: reads all the time, for a card that cannot write does not close.
class Ear {
 public:
  explicit Ear(const std::filesystem::path& pipe) {
    ::mkfifo(pipe.c_str(), 0600);
    fd_ = ::open(pipe.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    thread_ = std::thread([this] { listen(); });
  }
  ~Ear() {
    done_ = true;
    thread_.join();
    ::close(fd_);
  }
  Ear(const Ear&) = delete;
  Ear& operator=(const Ear&) = delete;

  bool heard() const { return heard_; }
  void forget() { heard_ = false; }

 private:
  void listen() {
    std::array<char, 65536> bytes;
    while (!done_) {
      pollfd source{fd_, POLLIN, 0};
      if (::poll(&source, 1, 5) <= 0) continue;
      const auto size = ::read(fd_, bytes.data(), bytes.size());
      if (size > 0 && std::any_of(bytes.begin(), bytes.begin() + size, [](char byte) { return byte != 0; }))
        heard_ = true;
    }
  }
  int fd_ = -1;
  std::atomic<bool> heard_{false};
  std::atomic<bool> done_{false};
  std::thread thread_;
};

double first_sound(hal::Speaker& speaker, Ear& ear, const char* sentence) {
  std::this_thread::sleep_for(milliseconds(60));  // what was on its way
  ear.forget();
  hal::Utterance utterance{sentence};
  if (sentence[0] == 'P') utterance.language = Language::en;
  const auto asked = steady_clock::now();
  speaker.say(utterance);
  double took = 0;
  while (!ear.heard() && took < 5000) {
    std::this_thread::sleep_for(std::chrono::microseconds(200));
    took = duration<double, std::milli>(steady_clock::now() - asked).count();
  }
  speaker.hush();
  return took;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "bench_speech YIMEN-VOICE FOLDER ROUNDS\n";
    return 2;
  }
  const auto pipe = std::filesystem::path(argv[2]) / "sound";
  ::setenv("SDL_AUDIODRIVER", "disk", 1);
  ::setenv("SDL_DISKAUDIOFILE", pipe.c_str(), 1);
  ::setenv("SDL_DISKAUDIODELAY", "1", 1);
  Ear ear(pipe);
  const auto make = [&] {
    return std::make_unique<hal::SdlSpeaker>(
        std::make_unique<voice::Client>(voice::Options{.program = argv[1]}));
  };
  auto speaker = make();
  speaker->start([](const hal::SpeakerEvent&) {});
  first_sound(*speaker, ear, kSentences[0]);
  for (int round = 0; round < std::atoi(argv[3]); ++round)
    for (const auto* sentence : kSentences)
      std::cout << "first " << first_sound(*speaker, ear, sentence) << '\n';
  for (int round = 0; round < std::atoi(argv[3]); ++round) {
    speaker->stop();
    speaker = make();
    speaker->start([](const hal::SpeakerEvent&) {});
    std::cout << "cold " << first_sound(*speaker, ear, kSentences[0]) << std::endl;
  }
  speaker->stop();
  return 0;
}
