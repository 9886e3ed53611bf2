#include "kiosk/voice/client.h"

#include <gtest/gtest.h>
#include <signal.h>

#include <thread>

#include "tests/support/temporary_folder.h"

namespace yimen::voice {
namespace {

using State = hal::Voice::State;

Options talking(const std::filesystem::path& how) {
  return {.program = BAD_VOICE,
          .prompts = how,
          .stall_after = milliseconds(300),
          .first_pause = milliseconds(50)};
}

// All that is said of one utterance, and how it ended.
struct Said {
  std::vector<std::int16_t> samples;
  State end;
};
Said listen(Client& client) {
  Said said{{}, State::waiting};
  for (int i = 0; i < 1000; ++i) {
    const auto piece = client.next(milliseconds(10));
    said.samples.insert(said.samples.end(), piece.samples.begin(), piece.samples.end());
    said.end = piece.state;
    if (piece.state == State::done || piece.state == State::failed) break;
  }
  return said;
}

TEST(VoiceClient, HearsWhatIsSaidAndNothingLate) {
  Client client(talking("well"));
  client.begin({"您好"});
  const auto said = listen(client);
  EXPECT_EQ(said.end, State::done);
  EXPECT_EQ(said.samples, (std::vector<std::int16_t>{2, 3}));
  EXPECT_EQ(client.next(milliseconds(0)).state, State::done) << "nothing was begun since";
}

TEST(VoiceClient, EndsTheFormerWhenTheNextBegins) {
  Client client(talking("well"));
  client.begin({"一"});
  client.begin({"二"});
  EXPECT_EQ(listen(client).samples.size(), 2U);
}

TEST(VoiceClient, StartsAnotherWhenItDiesAndAsksAgain) {
  const testing_support::TemporaryFolder folder;
  const auto how = folder.path() / "dies-once";
  std::filesystem::create_directory(how);
  Client client(talking(how));
  client.begin({"您好"});
  EXPECT_EQ(listen(client).end, State::done);
}

TEST(VoiceClient, StartsAnotherWhenItWasKilledMeanwhile) {
  Client client(talking("well"));
  client.begin({"您好"});
  listen(client);
  const auto former = client.worker();
  ASSERT_GT(former, 0);
  ::kill(former, SIGKILL);
  std::this_thread::sleep_for(milliseconds(50));
  client.begin({"您好"});
  EXPECT_EQ(listen(client).end, State::done);
  EXPECT_NE(client.worker(), former);
}

TEST(VoiceClient, GivesUpATextThatKillsTwiceAndGoesOnLater) {
  for (const auto* how : {"dies-always", "dies-at-once", "talks-nonsense", "stalls"}) {
    Client client(talking(how));
    client.begin({"您好"});
    EXPECT_EQ(listen(client).end, State::failed) << how;
    EXPECT_EQ(client.next(milliseconds(0)).state, State::failed) << how;
  }
}

TEST(VoiceClient, DoesNotStartAnotherAgainAndAgain) {
  Client client(talking("dies-always"));
  client.begin({"您好"});
  EXPECT_EQ(listen(client).end, State::failed);
  client.begin({"您好"});
  EXPECT_EQ(client.worker(), 0) << "it waits before the next";
  EXPECT_EQ(client.next(milliseconds(0)).state, State::failed);
  std::this_thread::sleep_for(milliseconds(100));
  client.begin({"您好"});
  EXPECT_GT(client.worker(), 0);
}

TEST(VoiceClient, FailsWithoutItsProgram) {
  Client client({.program = "/nowhere/yimen-voice"});
  client.prepare();
  client.begin({"您好"});
  EXPECT_EQ(client.next(milliseconds(0)).state, State::failed);
}

TEST(VoiceClient, ForgetsWithItsProcess) {
  Client client(talking("well"));
  client.prepare();
  const auto former = client.worker();
  ASSERT_GT(former, 0);
  client.forget();
  EXPECT_NE(client.worker(), former);
  EXPECT_NE(::kill(former, 0), 0) << "gone, and reaped";
  client.begin({"您好"});
  EXPECT_EQ(listen(client).end, State::done);
}

}  // namespace
}  // namespace yimen::voice
