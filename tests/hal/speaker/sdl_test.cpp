#include "hal/speaker/sdl.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "hal/headset/simulated.h"
#include "hal/speaker/chime_sound.h"
#include "tests/hal/recorder.h"

namespace yimen::hal {
namespace {

namespace fs = std::filesystem;

constexpr std::int16_t kLoud = 10000;

// Says one steady tone: "2" two tenths of a second of it, anything else without an end; "broken" fails.
class FakeVoice : public Voice {
 public:
  struct Seen {
    std::mutex mutex;
    std::vector<std::string> begun;
    int ended = 0;
    int forgotten = 0;
  };
  explicit FakeVoice(std::shared_ptr<Seen> seen) : seen_(std::move(seen)) {}

  void prepare() override {}
  void begin(const Utterance& utterance) override {
    const std::lock_guard lock(seen_->mutex);
    seen_->begun.push_back(utterance.text);
    text_ = utterance.text;
    left_ = text_ == "short" ? 4 : 100000;
  }
  Piece next(milliseconds) override {
    if (text_ == "broken") return {State::failed};
    if (left_-- <= 0) return {State::done};
    return {State::sounding, std::vector<std::int16_t>(kSoundRate / 20, kLoud)};
  }
  void end() override {
    const std::lock_guard lock(seen_->mutex);
    ++seen_->ended;
  }
  void forget() override {
    const std::lock_guard lock(seen_->mutex);
    ++seen_->forgotten;
  }

 private:
  std::shared_ptr<Seen> seen_;
  std::string text_;
  int left_ = 0;
};

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

  std::ptrdiff_t count(std::int16_t sample) const {
    const auto samples = heard();
    return std::count(samples.begin(), samples.end(), sample);
  }

  // Until the file holds a sample so loud, at most ten seconds.
  bool sounds(int loudness = 8000) const {
    for (int i = 0; i < 500; ++i) {
      for (const auto sample : heard())
        if (std::abs(int{sample}) >= loudness) return true;
      std::this_thread::sleep_for(milliseconds(20));
    }
    return false;
  }

  fs::path file_;
  Recorder<SpeakerEvent> events_;
  std::shared_ptr<FakeVoice::Seen> seen_ = std::make_shared<FakeVoice::Seen>();
  std::shared_ptr<SimulatedHeadset> headset_ = std::make_shared<SimulatedHeadset>();
};

class MuteSpeakerTest : public SdlSpeakerTest {
 protected:
  SdlSpeaker speaker_;
};

TEST_F(MuteSpeakerTest, Chimes) {
  speaker_.start(events_.sink());
  EXPECT_EQ(events_.next(), SpeakerEvent(StatusChanged{Status::warning})) << "it has no voice";
  speaker_.chime(Chime::attention);
  EXPECT_TRUE(sounds());
  speaker_.hush();
  speaker_.stop();
}

TEST_F(MuteSpeakerTest, IsAbsentWithoutASoundCardAndGoesOn) {
  use_driver("no-such-driver");
  speaker_.start(events_.sink());
  EXPECT_EQ(events_.next(), SpeakerEvent(StatusChanged{Status::warning}));
  speaker_.chime(Chime::touched);
  EXPECT_EQ(events_.next(), SpeakerEvent(StatusChanged{Status::absent}));
  use_driver("disk");
  speaker_.chime(Chime::touched);
  EXPECT_EQ(events_.next(), SpeakerEvent(StatusChanged{Status::warning}));
}

TEST_F(MuteSpeakerTest, StopsInTheMiddleOfAChime) {
  speaker_.start(events_.sink());
  speaker_.chime(Chime::attention);
  EXPECT_TRUE(sounds());
  speaker_.stop();
  EXPECT_EQ(speaker_.status(), Status::warning);
}

TEST_F(MuteSpeakerTest, SaysNothingWhenNotStarted) {
  speaker_.chime(Chime::attention);
  speaker_.say({"short"});
  EXPECT_TRUE(heard().empty());
}

TEST_F(MuteSpeakerTest, EndsAtOnceWhatItCannotSay) {
  speaker_.start(events_.sink());
  events_.next();
  EXPECT_EQ(speaker_.say({"short"}), 1U);
  EXPECT_EQ(events_.next(), SpeakerEvent(SayingEnded{1}));
}

class SpeakingTest : public SdlSpeakerTest {
 protected:
  SpeakingTest() {
    speaker_.start(events_.sink());
    EXPECT_EQ(events_.next(), SpeakerEvent(StatusChanged{Status::ok}));
  }
  SdlSpeaker speaker_{std::make_unique<FakeVoice>(seen_), headset_};
};

TEST_F(SpeakingTest, SaysAllOfItAndTellsTheEnd) {
  speaker_.say({"short"});
  EXPECT_EQ(events_.next(), SpeakerEvent(SayingEnded{1}));
  speaker_.stop();  // writes the file to its end
  EXPECT_EQ(count(kLoud), 4 * (kSoundRate / 20));
}

TEST_F(SpeakingTest, SaysOneThingAtATime) {
  speaker_.say({"long"});
  EXPECT_TRUE(sounds());
  speaker_.say({"short"});
  EXPECT_EQ(events_.next(), SpeakerEvent(SayingEnded{1}));
  EXPECT_EQ(events_.next(), SpeakerEvent(SayingEnded{2}));
}

TEST_F(SpeakingTest, EndsEachSayingWhenManyAreAskedForAtOnce) {
  for (int i = 0; i < 20; ++i) speaker_.say({"short"});
  for (std::uint64_t id = 1; id <= 20; ++id) EXPECT_EQ(events_.next(), SpeakerEvent(SayingEnded{id}));
}

TEST_F(SpeakingTest, IsSilentWhenHushed) {
  speaker_.say({"long"});
  EXPECT_TRUE(sounds());
  speaker_.hush();
  EXPECT_EQ(events_.next(), SpeakerEvent(SayingEnded{1}));
  const auto until_now = count(kLoud);
  std::this_thread::sleep_for(milliseconds(300));
  EXPECT_LE(count(kLoud) - until_now, 2 * kSoundRate / 20) << "what the card had taken already";
}

TEST_F(SpeakingTest, ChimesInsteadOfGoingOn) {
  speaker_.say({"long"});
  EXPECT_TRUE(sounds());
  speaker_.chime(Chime::done);
  EXPECT_EQ(events_.next(), SpeakerEvent(SayingEnded{1}));
}

TEST_F(SpeakingTest, SaysItSoftly) {
  Utterance utterance{"short"};
  utterance.volume = 50;
  speaker_.say(utterance);
  EXPECT_EQ(events_.next(), SpeakerEvent(SayingEnded{1}));
  speaker_.stop();
  EXPECT_EQ(count(kLoud), 0);
  EXPECT_EQ(count(kLoud / 4), 4 * (kSoundRate / 20));
}

TEST_F(SpeakingTest, SaysNothingPrivateByLoudspeaker) {
  speaker_.say({"short", Language::zh, true});
  EXPECT_EQ(events_.next(), SpeakerEvent(SayingEnded{1}));
  speaker_.stop();
  EXPECT_EQ(count(kLoud), 0);
  const std::lock_guard lock(seen_->mutex);
  EXPECT_THAT(seen_->begun, testing::IsEmpty()) << "it is not even made";
}

TEST_F(SpeakingTest, SaysWhatIsPrivateToAHeadsetUntilItIsUnplugged) {
  headset_->plug(true);
  EXPECT_EQ(events_.next(), SpeakerEvent(HeadsetChanged{true}));
  speaker_.say({"long", Language::zh, true});
  EXPECT_TRUE(sounds());
  headset_->plug(false);
  EXPECT_EQ(events_.next(), SpeakerEvent(HeadsetChanged{false}));
  EXPECT_EQ(events_.next(), SpeakerEvent(SayingEnded{1}));
}

TEST_F(SpeakingTest, WarnsWhileItsVoiceFails) {
  speaker_.say({"broken"});
  EXPECT_EQ(events_.next(), SpeakerEvent(StatusChanged{Status::warning}));
  EXPECT_EQ(events_.next(), SpeakerEvent(SayingEnded{1}));
  speaker_.say({"short"});
  EXPECT_EQ(events_.next(), SpeakerEvent(StatusChanged{Status::ok}));
  EXPECT_EQ(events_.next(), SpeakerEvent(SayingEnded{2}));
}

TEST_F(SdlSpeakerTest, ForgetsOnceWhatItSaidWhenItRests) {
  SdlSpeaker speaker(std::make_unique<FakeVoice>(seen_), nullptr, milliseconds(30));
  const auto forgotten = [&] {
    const std::lock_guard lock(seen_->mutex);
    return seen_->forgotten;
  };
  speaker.start(events_.sink());
  events_.next();
  std::this_thread::sleep_for(milliseconds(100));
  EXPECT_EQ(forgotten(), 0) << "nothing was said";
  speaker.say({"short"});
  EXPECT_EQ(events_.next(), SpeakerEvent(SayingEnded{1}));
  for (int i = 0; i < 500 && forgotten() == 0; ++i) std::this_thread::sleep_for(milliseconds(20));
  std::this_thread::sleep_for(milliseconds(100));
  EXPECT_EQ(forgotten(), 1);
  speaker.say({"short"});
  EXPECT_EQ(events_.next(), SpeakerEvent(SayingEnded{2})) << "and speaks again";
}

TEST_F(SpeakingTest, StopsInTheMiddleOfASentence) {
  speaker_.say({"long"});
  EXPECT_TRUE(sounds());
  speaker_.stop();
  const std::lock_guard lock(seen_->mutex);
  EXPECT_EQ(seen_->ended, 1);
}

}  // namespace
}  // namespace yimen::hal
