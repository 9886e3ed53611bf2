#include "hal/speaker/sdl.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "hal/speaker/chime_sound.h"
#include "tests/hal/recorder.h"

namespace yimen::hal {
namespace {

namespace fs = std::filesystem;

// SDL's disk driver writes what would be heard into a file.
class SdlSpeakerTest : public testing::Test {
 protected:
  SdlSpeakerTest() : file_(fs::path(testing::TempDir()) / ("sound-" + std::to_string(::getpid()))) {
    use_driver("disk");
    ::setenv("SDL_DISKAUDIOFILE", file_.c_str(), 1);
  }
  ~SdlSpeakerTest() override { fs::remove(file_); }

  static void use_driver(const char* name) { ::setenv("SDL_AUDIODRIVER", name, 1); }

  std::vector<std::int16_t> heard() const {
    std::ifstream in(file_, std::ios::binary);
    std::vector<std::int16_t> samples(fs::exists(file_) ? fs::file_size(file_) / sizeof(std::int16_t) : 0);
    in.read(reinterpret_cast<char*>(samples.data()), static_cast<std::streamsize>(samples.size() * 2));
    return samples;
  }

  // Until the file holds sound, at most ten seconds.
  bool sounds() const {
    for (int i = 0; i < 500; ++i) {
      for (const auto sample : heard())
        if (std::abs(int{sample}) > 8000) return true;
      std::this_thread::sleep_for(milliseconds(20));
    }
    return false;
  }

  fs::path file_;
  Recorder<SpeakerEvent> events_;
  SdlSpeaker speaker_;
};

TEST_F(SdlSpeakerTest, Chimes) {
  speaker_.start(events_.sink());
  EXPECT_EQ(events_.next(), SpeakerEvent(StatusChanged{Status::warning})) << "it has no voice";
  speaker_.chime(Chime::attention);
  EXPECT_TRUE(sounds());
  speaker_.hush();
  speaker_.stop();
}

TEST_F(SdlSpeakerTest, IsAbsentWithoutASoundCardAndGoesOn) {
  use_driver("no-such-driver");
  speaker_.start(events_.sink());
  EXPECT_EQ(events_.next(), SpeakerEvent(StatusChanged{Status::warning}));
  speaker_.chime(Chime::touched);
  EXPECT_EQ(events_.next(), SpeakerEvent(StatusChanged{Status::absent}));
  use_driver("disk");
  speaker_.chime(Chime::touched);
  EXPECT_EQ(events_.next(), SpeakerEvent(StatusChanged{Status::warning}));
}

TEST_F(SdlSpeakerTest, StopsInTheMiddleOfAChime) {
  speaker_.start(events_.sink());
  speaker_.chime(Chime::attention);
  EXPECT_TRUE(sounds());
  speaker_.stop();
  EXPECT_EQ(speaker_.status(), Status::warning);
}

TEST_F(SdlSpeakerTest, SaysNothingWhenNotStarted) {
  speaker_.chime(Chime::attention);
  EXPECT_TRUE(heard().empty());
}

}  // namespace
}  // namespace yimen::hal
