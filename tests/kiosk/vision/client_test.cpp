// The client against workers that behave badly.
#include "kiosk/vision/client.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <thread>

#include "kiosk/process/descriptor.h"
#include "tests/kiosk/vision/recorder.h"

namespace yimen::vision {
namespace {

Options worker_that(const std::string& how) {
  return {
      .program = BAD_VISION, .camera = how, .stall_after = milliseconds(300), .first_pause = milliseconds(5)};
}

bool is_alive(pid_t pid) { return ::kill(pid, 0) == 0; }

TEST(VisionClient, CostsNothingUntilItIsStarted) {
  Recorder recorder;
  Client client(worker_that("stalls"), recorder.sink());
  client.look_for(Look::codes);
  client.show("/nowhere.png");
  EXPECT_EQ(client.worker(), 0);
  EXPECT_FALSE(client.newest());
  client.stop();
}

TEST(VisionClient, HearsCodesAndSeesFrames) {
  Recorder recorder;
  Client client(worker_that("code"), recorder.sink());
  client.look_for(Look::codes);
  client.start();
  EXPECT_TRUE(recorder.wait_for<CodeRead>(1, [](const CodeRead& read) { return read.text == "EC1:TEST"; }));
  EXPECT_TRUE(recorder.wait_for<FrameReady>(5));
  const auto preview = client.newest();
  ASSERT_TRUE(preview);
  EXPECT_EQ(preview->sequence, 5u);
  EXPECT_EQ(preview->width, 4);
  EXPECT_EQ(preview->rgb.size(), 24u);
  client.look_for(Look::nothing);
  EXPECT_FALSE(client.newest()) << "no picture outlives the watching";
}

TEST(VisionClient, HearsOfFaces) {
  Recorder recorder;
  Client client(worker_that("face"), recorder.sink());
  client.look_for(Look::face);
  client.start();
  EXPECT_TRUE(
      recorder.wait_for<FacesAre>(1, [](const FacesAre& faces) { return hal::usable(faces.status); }));
  EXPECT_TRUE(recorder.wait_for<FaceHintChanged>());
  EXPECT_TRUE(recorder.wait_for<FaceSampled>(
      1, [](const FaceSampled& face) { return face.sample.track == 3 && face.sample.embedding[0] == 1; }));
  EXPECT_TRUE(recorder.wait_for<GestureSeen>(1, [](const GestureSeen& seen) { return seen.track == 3; }));
}

TEST(VisionClient, DropsWhatWasNotLookedFor) {
  Recorder recorder;
  Client faces(worker_that("code"), recorder.sink());
  faces.look_for(Look::face);
  faces.start();
  EXPECT_TRUE(recorder.wait_for<FrameReady>(5));
  Client codes(worker_that("face"), recorder.sink());
  codes.look_for(Look::codes);
  codes.start();
  EXPECT_TRUE(recorder.wait_for<FacesAre>());
  std::this_thread::sleep_for(milliseconds(50));
  EXPECT_EQ(recorder.count<CodeRead>(), 0u);
  EXPECT_EQ(recorder.count<FaceSampled>(), 0u);
  EXPECT_EQ(recorder.count<GestureSeen>(), 0u);
}

TEST(VisionClient, StartsAgainAWorkerThatDies) {
  Recorder recorder;
  Client client(worker_that("dies"), recorder.sink());
  client.start();
  client.look_for(Look::codes);
  EXPECT_TRUE(recorder.wait_for<WorkerLost>(3));
  EXPECT_TRUE(recorder.wait_for<WorkerBack>(2));
}

TEST(VisionClient, StartsAgainAWorkerThatStalls) {
  Recorder recorder;
  Client client(worker_that("stalls"), recorder.sink());
  client.start();
  client.look_for(Look::codes);
  EXPECT_TRUE(recorder.wait_for<FrameReady>(5));
  const auto first = client.worker();
  EXPECT_TRUE(recorder.wait_for<WorkerBack>());
  EXPECT_TRUE(recorder.wait_for<FrameReady>(10));
  EXPECT_NE(client.worker(), first);
  EXPECT_FALSE(is_alive(first));
}

TEST(VisionClient, LeavesAWorkerAloneThatHasNothingToDo) {
  Recorder recorder;
  Client client(worker_that("stalls"), recorder.sink());
  client.start();
  std::this_thread::sleep_for(
      milliseconds(600));  // twice the time after which a watching worker counts as stalled
  EXPECT_EQ(recorder.count<WorkerLost>(), 0u);
}

TEST(VisionClient, EndsAWorkerThatTalksNonsense) {
  for (const auto* how : {"garbage", "huge"}) {
    Recorder recorder;
    Client client(worker_that(how), recorder.sink());
    client.start();
    client.look_for(Look::codes);
    EXPECT_TRUE(recorder.wait_for<WorkerLost>()) << how;
  }
}

TEST(VisionClient, IgnoresWhatOnlyATerminalSays) {
  Recorder recorder;
  Client client(worker_that("wrong-way"), recorder.sink());
  client.start();
  client.look_for(Look::codes);
  EXPECT_TRUE(recorder.wait_for<FrameReady>(5));
}

TEST(VisionClient, SaysThatTheCameraIsOutOfOrderWhenNoWorkerLasts) {
  for (auto options : {worker_that("dies-at-once"),
                       Options{.program = "/nowhere/yimen-vision", .first_pause = milliseconds(5)}}) {
    Recorder recorder;
    Client client(options, recorder.sink());
    client.start();
    EXPECT_TRUE(recorder.wait_for<CameraChanged>(
        1, [](const CameraChanged& camera) { return camera.status == hal::Status::fault; }));
    EXPECT_EQ(recorder.count<WorkerLost>(), 1u) << "told once, not at each try";
  }
}

TEST(VisionClient, TakesItsWorkerWithIt) {
  Recorder recorder;
  pid_t pid = 0;
  {
    Client client(worker_that("stalls"), recorder.sink());
    client.start();
    client.look_for(Look::codes);
    ASSERT_TRUE(recorder.wait_for<FrameReady>());
    pid = client.worker();
    EXPECT_TRUE(is_alive(pid));
  }
  EXPECT_FALSE(is_alive(pid));
}

TEST(VisionClient, GivesTheWorkerNoneOfTheTerminalsFiles) {
  const process::Descriptor secret(::open("/dev/zero", O_RDONLY));  // not close-on-exec
  Recorder recorder;
  Client client(worker_that("stalls"), recorder.sink());
  client.start();
  client.look_for(Look::codes);
  ASSERT_TRUE(recorder.wait_for<FrameReady>());
  for (const auto& entry :
       std::filesystem::directory_iterator("/proc/" + std::to_string(client.worker()) + "/fd")) {
    EXPECT_NE(std::filesystem::read_symlink(entry), "/dev/zero");
  }
}

TEST(VisionClient, TakesOrdersFromManyThreads) {
  Recorder recorder;
  Client client(worker_that("code"), recorder.sink());
  client.start();
  std::thread showing([&] {
    for (int i = 0; i < 50; ++i) client.show(std::nullopt);
  });
  for (int i = 0; i < 50; ++i) {
    client.look_for(i % 2 == 0 ? Look::codes : Look::face);
    client.newest();
  }
  showing.join();
  client.look_for(Look::codes);
  EXPECT_TRUE(recorder.wait_for<FrameReady>());
}

}  // namespace
}  // namespace yimen::vision
