// The client with the real yimen-vision, whose simulated camera sees what is held up to it.
#include <gtest/gtest.h>
#include <signal.h>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "kiosk/vision/client.h"
#include "kiosk/vision/models.h"
#include "tests/kiosk/vision/pictures.h"
#include "tests/kiosk/vision/recorder.h"

namespace yimen::vision {
namespace {

Options worker_with(const std::string& camera) {
  return {.program = YIMEN_VISION, .camera = camera, .first_pause = milliseconds(20)};
}

std::function<bool(const CodeRead&)> is(const std::string& text) {
  return [text](const CodeRead& read) { return read.text == text; };
}

std::function<bool(const CameraChanged&)> is(hal::Status status) {
  return [status](const CameraChanged& camera) { return camera.status == status; };
}

std::function<bool(const HintChanged&)> is(Hint hint) {
  return [hint](const HintChanged& changed) { return changed.hint == hint; };
}

class LiveVision : public testing::Test {
 protected:
  std::filesystem::path code_file(const std::string& text) {
    const auto file = folder_ / "code.png";
    write(file, code_png(text));
    return file;
  }

  Folder folder_;
  Recorder recorder_;
};

TEST_F(LiveVision, ReadsACodeHeldUpToTheCamera) {
  Client client(worker_with("bench"), recorder_.sink());
  client.start();
  client.look_for(Look::codes);
  EXPECT_TRUE(recorder_.wait_for<HintChanged>(1, is(Hint::show_code)));
  client.show(code_file(kCode));
  EXPECT_TRUE(recorder_.wait_for<CodeRead>(1, is(kCode)));
  const auto preview = client.newest();
  ASSERT_TRUE(preview);
  EXPECT_EQ(preview->width, 640);
  EXPECT_EQ(preview->height, 360);
}

// A code in a shadow that grows darker to one side: ZXing alone does not read it.
cv::Mat shaded_code() {
  cv::Mat picture = code_picture(kCode);
  for (int x = 0; x < picture.cols; ++x) {
    const double light = std::max(0.05, 1 - 1.2 * x / picture.cols);
    picture.col(x).convertTo(picture.col(x), -1, 0.9 * light, 20);
  }
  return picture;
}

// The second thread, its priority and its models, behind the sandbox.
TEST_F(LiveVision, ReadsWithItsModels) {
  if (models_are(MODELS, kCodeModels) != hal::Status::ok) GTEST_SKIP() << "no models: scripts/models";
  const auto file = folder_ / "shaded.png";
  cv::imwrite(file.string(), shaded_code());
  auto options = worker_with("bench");
  options.models = MODELS;
  Client client(options, recorder_.sink());
  client.start();
  client.look_for(Look::codes);
  client.show(file);
  EXPECT_TRUE(recorder_.wait_for<CodeRead>(1, is(kCode)));
  EXPECT_EQ(recorder_.count<WorkerLost>(), 0u);
}

TEST_F(LiveVision, SaysWhetherItCanLookForFaces) {
  const bool has_models = models_are(MODELS, kFaceModels) == hal::Status::ok;
  for (const std::string models : {"", MODELS}) {
    Recorder recorder;
    auto options = worker_with("bench");
    options.models = models;
    Client client(options, recorder.sink());
    client.start();
    const auto expected = models.empty() || !has_models ? hal::Status::absent : hal::Status::ok;
    EXPECT_TRUE(
        recorder.wait_for<FacesAre>(1, [&](const FacesAre& faces) { return faces.status == expected; }));
    client.look_for(Look::face);
    EXPECT_TRUE(recorder.wait_for<FrameReady>(5));
    EXPECT_EQ(recorder.count<WorkerLost>(), 0u);
  }
}

TEST_F(LiveVision, ReadsNeitherOfTwoCodesHeldUpTogether) {
  cv::Mat both;
  cv::hconcat(code_picture("one"), code_picture("two"), both);
  const auto file = folder_ / "both.png";
  cv::imwrite(file.string(), both);
  Client client(worker_with("bench"), recorder_.sink());
  client.start();
  client.look_for(Look::codes);
  client.show(file);
  EXPECT_TRUE(recorder_.wait_for<HintChanged>(1, is(Hint::one_code)));
}

TEST_F(LiveVision, TellsACodeOnceWhileItIsHeld) {
  Client client(worker_with("bench"), recorder_.sink());
  client.start();
  client.look_for(Look::codes);
  client.show(code_file(kCode));
  ASSERT_TRUE(recorder_.wait_for<CodeRead>());
  ASSERT_TRUE(recorder_.wait_for<FrameReady>(recorder_.count<FrameReady>() + 20));
  EXPECT_EQ(recorder_.count<CodeRead>(), 1u);
}

TEST_F(LiveVision, GoesOnScanningWhenItsWorkerIsKilled) {
  Client client(worker_with("bench"), recorder_.sink());
  client.start();
  client.look_for(Look::codes);
  ASSERT_TRUE(recorder_.wait_for<FrameReady>(3));
  for (std::size_t time = 1; time <= 2; ++time) {
    ::kill(client.worker(), SIGKILL);
    EXPECT_TRUE(recorder_.wait_for<WorkerLost>(time));
    EXPECT_TRUE(recorder_.wait_for<WorkerBack>(time));
    client.show(code_file(kCode));
    EXPECT_TRUE(recorder_.wait_for<CodeRead>(time, is(kCode)));
  }
}

TEST_F(LiveVision, ShowsAPictureAgainToTheNextWorker) {
  Client client(worker_with("bench"), recorder_.sink());
  client.start();
  client.look_for(Look::codes);
  client.show(code_file(kCode));
  ASSERT_TRUE(recorder_.wait_for<CodeRead>(1, is(kCode)));
  ::kill(client.worker(), SIGKILL);
  EXPECT_TRUE(recorder_.wait_for<CodeRead>(2, is(kCode)));
}

TEST_F(LiveVision, OpensTheCameraOnlyWhileWatching) {
  Client client(worker_with("bench"), recorder_.sink());
  client.show(code_file(kCode));
  client.start();
  EXPECT_TRUE(recorder_.wait_for<CameraChanged>(1, is(hal::Status::ok)));
  EXPECT_EQ(recorder_.count<FrameReady>(), 0u);
  client.look_for(Look::codes);
  ASSERT_TRUE(recorder_.wait_for<FrameReady>());
  client.look_for(Look::nothing);
  ASSERT_FALSE(recorder_.wait_for<WorkerLost>(
      1, [](const WorkerLost&) { return true; }, seconds(1)));
  const auto frames = recorder_.count<FrameReady>();
  EXPECT_FALSE(recorder_.wait_for<FrameReady>(
      frames + 1, [](const FrameReady&) { return true; }, seconds(1)));
}

TEST_F(LiveVision, WatchesPictureFiles) {
  write(folder_ / "1.png", code_png("first"));
  write(folder_ / "2.png", code_png("second"));
  Client client(worker_with("pictures:" + folder_.path.string()), recorder_.sink());
  client.start();
  client.look_for(Look::codes);
  EXPECT_TRUE(recorder_.wait_for<CodeRead>(1, is("first")));
  EXPECT_TRUE(recorder_.wait_for<CodeRead>(1, is("second")));
}

TEST_F(LiveVision, WatchesAPipelineFromWithinTheSandbox) {
  Client client(worker_with("gst:videotestsrc ! video/x-raw,width=320,height=240"), recorder_.sink());
  client.start();
  client.look_for(Look::codes);
  EXPECT_TRUE(recorder_.wait_for<FrameReady>(5));
}

TEST_F(LiveVision, SaysThatAPipelineThatHangsIsOutOfOrder) {
  auto options = worker_with("gst:nosuchelement");
  options.stall_after = milliseconds(700);
  Client client(options, recorder_.sink());
  client.start();
  client.look_for(Look::codes);
  EXPECT_TRUE(recorder_.wait_for<CameraChanged>(1, is(hal::Status::fault)));
}

TEST_F(LiveVision, SaysThatThereIsNoCamera) {
  for (const auto* camera : {"none", "v4l2:/dev/nowhere", "video:/nowhere.avi"}) {
    Recorder recorder;
    Client client(worker_with(camera), recorder.sink());
    client.start();
    EXPECT_TRUE(recorder.wait_for<CameraChanged>(1, is(hal::Status::absent))) << camera;
    client.look_for(Look::codes);
    EXPECT_FALSE(recorder.wait_for<WorkerLost>(
        1, [](const WorkerLost&) { return true; }, seconds(1)));
  }
}

TEST_F(LiveVision, SaysThatAnUnknownCameraIsOutOfOrder) {
  Client client(worker_with("webcam"), recorder_.sink());
  client.start();
  EXPECT_TRUE(recorder_.wait_for<CameraChanged>(1, is(hal::Status::fault)));
}

TEST_F(LiveVision, SurvivesPicturesThatAreNone) {
  write(folder_ / "noise.png", Bytes(1000, 0x5A));
  Client client(worker_with("bench"), recorder_.sink());
  client.start();
  client.look_for(Look::codes);
  for (const auto& file : {folder_ / "noise.png", folder_ / "missing.png", folder_.path}) {
    client.show(file);
    ASSERT_TRUE(recorder_.wait_for<FrameReady>(recorder_.count<FrameReady>() + 5));
  }
  EXPECT_EQ(recorder_.count<WorkerLost>(), 0u);
}

}  // namespace
}  // namespace yimen::vision
