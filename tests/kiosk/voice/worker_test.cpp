#include "kiosk/voice/worker.h"

#include <gtest/gtest.h>
#include <poll.h>

#include <fstream>
#include <optional>
#include <thread>

#include "hal/speaker/voice.h"
#include "kiosk/process/child.h"
#include "tests/support/temporary_folder.h"

namespace yimen::voice {
namespace {

void append_number(std::string& out, std::uint32_t value, int size) {
  for (int i = 0; i < size; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

// A WAV file with these samples, at this rate.
void write_wav(const std::filesystem::path& file, const std::vector<std::int16_t>& samples, int rate) {
  std::string out = "RIFF....WAVEfmt ";
  append_number(out, 16, 4);
  append_number(out, 1, 2);
  append_number(out, 1, 2);
  append_number(out, static_cast<std::uint32_t>(rate), 4);
  append_number(out, static_cast<std::uint32_t>(rate) * 2, 4);
  append_number(out, 2, 2);
  append_number(out, 16, 2);
  out += "data";
  append_number(out, static_cast<std::uint32_t>(samples.size() * 2), 4);
  for (const auto sample : samples) append_number(out, static_cast<std::uint16_t>(sample), 2);
  std::ofstream(file, std::ios::binary) << out;
}

// Says each span as one piece that holds its length; "长" without an end.
class FakeEngine : public Engine {
 public:
  bool say(const speech::Span& words, int rate, const SoundSink& sink) override {
    const std::vector<std::int16_t> piece = {static_cast<std::int16_t>(words.text.size()),
                                             static_cast<std::int16_t>(rate)};
    const std::vector<std::int16_t> second(protocol::kSoundLimit * 3, 1);
    if (words.text != "长") return sink(piece);
    while (sink(second)) {
    }
    return false;
  }
};

class WorkerTest : public testing::Test {
 protected:
  WorkerTest() {
    std::filesystem::create_directory(folder_.path() / "zh");
    write_wav(folder_.path() / "zh" / "hello.wav", {7, 8, 9}, hal::kSoundRate);
    write_wav(folder_.path() / "zh" / "slow.wav", {7}, 8000);
    std::ofstream(folder_.path() / "zh" / "index.json")
        << R"({"您好": "hello.wav", "慢": "slow.wav", "没有": "none.wav", "错": 5})";
    testing::internal::CaptureStderr();
    prompts_.emplace(folder_.path());
    complaints_ = testing::internal::GetCapturedStderr();
    auto ends = process::make_socket_pair();
    terminal_.emplace(std::move(ends->ours));
    thread_ = std::thread([this, end = std::move(ends->theirs)]() mutable {
      Worker(Channel(std::move(end)), engine_, *prompts_).run();
    });
  }
  ~WorkerTest() override {
    terminal_.reset();
    thread_.join();
  }

  std::optional<protocol::Message> next() {
    for (;;) {
      pollfd source{terminal_->fd(), POLLIN, 0};
      if (::poll(&source, 1, 5000) <= 0) return std::nullopt;
      auto message = terminal_->receive();
      if (message) return std::move(*message);
      if (message.error() != Channel::Trouble::nothing) return std::nullopt;
    }
  }

  // What is heard of this utterance.
  std::vector<std::int16_t> heard(std::uint32_t number, const std::string& text, std::uint8_t rate = 100) {
    terminal_->send(protocol::Say{number, Language::zh, rate, text});
    std::vector<std::int16_t> samples;
    while (const auto message = next()) {
      if (const auto* sound = std::get_if<protocol::Sound>(&*message);
          sound != nullptr && sound->number == number)
        samples.insert(samples.end(), sound->samples.begin(), sound->samples.end());
      if (const auto* done = std::get_if<protocol::Done>(&*message);
          done != nullptr && done->number == number)
        break;
    }
    return samples;
  }

  testing_support::TemporaryFolder folder_;
  std::string complaints_;
  std::optional<Prompts> prompts_;
  FakeEngine engine_;
  std::optional<Channel> terminal_;
  std::thread thread_;
};

TEST_F(WorkerTest, SaysEachTongueByItsVoice) {
  EXPECT_EQ(heard(1, "看PDF"), (std::vector<std::int16_t>{3, 100, 3, 100}));
}

TEST_F(WorkerTest, PrefersTheRecordedSentence) {
  EXPECT_EQ(heard(1, "您好"), (std::vector<std::int16_t>{7, 8, 9}));
  EXPECT_EQ(heard(2, "您好", 150), (std::vector<std::int16_t>{6, 150})) << "a recording has one speed";
}

TEST_F(WorkerTest, MakesWhatIsNotRecordedRight) {
  EXPECT_EQ(heard(1, "慢"), (std::vector<std::int16_t>{3, 100}));
  EXPECT_EQ(heard(2, "没有"), (std::vector<std::int16_t>{6, 100}));
  EXPECT_NE(complaints_.find("slow.wav"), std::string::npos);
  EXPECT_NE(complaints_.find("none.wav"), std::string::npos);
}

TEST_F(WorkerTest, BreaksOffForTheNext) {
  terminal_->send(protocol::Say{1, Language::zh, 100, "长"});
  ASSERT_TRUE(next()) << "it sounds";
  EXPECT_EQ(heard(2, "短"), (std::vector<std::int16_t>{3, 100}));
}

TEST_F(WorkerTest, BreaksOffWhenHushed) {
  terminal_->send(protocol::Say{1, Language::zh, 100, "长"});
  ASSERT_TRUE(next());
  terminal_->send(protocol::Hush{1});
  EXPECT_EQ(heard(2, "短"), (std::vector<std::int16_t>{3, 100}));
}

TEST(Wav, OfAnotherKindIsNone) {
  const testing_support::TemporaryFolder folder;
  const auto file = folder.path() / "a.wav";
  for (const char* bytes : {"", "RIFF", "RIFF....WAVE", "RIFF....WAVEdata\xff\xff\xff\xff", "ID3"}) {
    std::ofstream(file) << bytes;
    EXPECT_FALSE(read_wav(file)) << bytes;
  }
}

}  // namespace
}  // namespace yimen::voice
