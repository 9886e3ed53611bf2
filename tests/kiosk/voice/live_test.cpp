// The program yimen-voice itself, behind its sandbox.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "hal/speaker/sdl.h"
#include "kiosk/voice/client.h"
#include "tests/hal/recorder.h"
#include "tests/kiosk/vision/program.h"
#include "tests/support/temporary_folder.h"

namespace yimen::voice {
namespace {

using State = hal::Voice::State;
using vision::run;

struct Said {
  std::size_t samples = 0;
  int loudest = 0;
  State end = State::waiting;
};

Said listen(Client& client) {
  Said said;
  for (int i = 0; i < 1000 && said.end != State::done && said.end != State::failed; ++i) {
    const auto piece = client.next(milliseconds(10));
    said.samples += piece.samples.size();
    for (const auto sample : piece.samples) said.loudest = std::max(said.loudest, std::abs(int{sample}));
    said.end = piece.state;
  }
  return said;
}

TEST(YimenVoice, SpeaksChineseAndEnglish) {
  Client client({.program = YIMEN_VOICE});
  for (const auto& utterance :
       {hal::Utterance{"请出示长者码"}, hal::Utterance{"Please show your code", Language::en},
        hal::Utterance{"請出示長者碼", Language::zh_hant}}) {
    client.begin(utterance);
    const auto said = listen(client);
    EXPECT_EQ(said.end, State::done);
    EXPECT_GT(said.samples, hal::kSoundRate * 6 / 10) << utterance.text;
    EXPECT_GT(said.loudest, 5000) << utterance.text;
  }
}

TEST(YimenVoice, SaysNothingOfWhatItHasNoVoiceFor) {
  Client client({.program = YIMEN_VOICE});
  client.begin({"བོད་ཡིག", Language::bo});
  const auto said = listen(client);
  EXPECT_EQ(said.end, State::done);
  EXPECT_EQ(said.samples, 0U);
}

TEST(YimenVoice, GoesOnWhenItWasKilledInTheMiddle) {
  Client client({.program = YIMEN_VOICE});
  client.begin({"一句很长的话，一句很长的话，一句很长的话，一句很长的话，一句很长的话，一句很长的话。"});
  ASSERT_EQ(client.next(milliseconds(5000)).state, State::sounding);
  ::kill(client.worker(), SIGKILL);
  EXPECT_EQ(listen(client).end, State::done);
  client.begin({"您好"});
  EXPECT_EQ(listen(client).end, State::done);
}

// What is said stands neither in the process's arguments nor in its environment, and it opens no file for it.
TEST(YimenVoice, LeavesNoTraceOfWhatItSays) {
  Client client({.program = YIMEN_VOICE});
  client.begin({"秘密二五八"});
  listen(client);
  const auto proc = std::filesystem::path("/proc") / std::to_string(client.worker());
  EXPECT_THAT(testing_support::content_of(proc / "cmdline"), testing::Not(testing::HasSubstr("秘密")));
  EXPECT_THAT(testing_support::content_of(proc / "environ"), testing::Not(testing::HasSubstr("秘密")));
}

// All of the way: text, process, sound card (SDL's, which writes a file).
TEST(YimenVoice, IsHeardThroughTheSoundCard) {
  const testing_support::TemporaryFolder folder;
  const auto file = folder.path() / "heard";
  ::setenv("SDL_AUDIODRIVER", "disk", 1);
  ::setenv("SDL_DISKAUDIOFILE", file.c_str(), 1);
  hal::SdlSpeaker speaker(std::make_unique<Client>(Options{.program = YIMEN_VOICE}));
  hal::Recorder<hal::SpeakerEvent> events;
  speaker.start(events.sink());
  EXPECT_EQ(events.next(), hal::SpeakerEvent(hal::StatusChanged{hal::Status::ok}));
  const auto id = speaker.say({"请把卡放到读卡器上"});
  EXPECT_EQ(events.next(seconds(30)), hal::SpeakerEvent(hal::SayingEnded{id}));
  speaker.stop();
  const auto bytes = testing_support::content_of(file);
  const auto loud = std::count_if(bytes.begin(), bytes.end(), [](char byte) { return byte != 0; });
  EXPECT_GT(loud, hal::kSoundRate * 2) << "more than a second of sound";
}

TEST(YimenVoice, IsLockedUp) {
  const auto checked = run(YIMEN_VOICE " --check-sandbox");
  EXPECT_EQ(checked.exit_code, 0) << checked.out;
  EXPECT_THAT(checked.out, testing::HasSubstr("open for writing\trefused"));
  EXPECT_THAT(checked.out, testing::HasSubstr("internet socket\trefused"));
}

TEST(YimenVoice, ShowsHowAWordIsSaid) {
  const auto shown = run("printf '银行行长\\n' | " YIMEN_VOICE " --phonetic");
  EXPECT_EQ(shown.exit_code, 0);
  EXPECT_THAT(shown.out, testing::HasSubstr("\tyin2hang2hang2zhang3\t"));
}

TEST(YimenVoice, KnowsItsWords) {
  EXPECT_EQ(run(YIMEN_VOICE " --serve --no-such-word 2>/dev/null").exit_code, 2);
  EXPECT_EQ(run(YIMEN_VOICE " --help").exit_code, 0);
}

}  // namespace
}  // namespace yimen::voice
