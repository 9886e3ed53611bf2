#include "hal/camera/camera.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/videoio.hpp>

#include "hal/camera/faults.h"

namespace yimen::hal {
namespace {

namespace fs = std::filesystem;

// An empty folder that goes with the test.
class CameraTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / ("yimen_camera_" + std::to_string(::getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  void write_picture(const std::string& name, const cv::Scalar& colour) const {
    cv::imwrite(path(name), cv::Mat(48, 64, CV_8UC3, colour));
  }

  fs::path folder_;
};

std::unique_ptr<Camera> camera(const std::string& configured) {
  auto made = make_camera(configured);
  EXPECT_TRUE(made) << configured;
  return std::move(*made);
}

constexpr std::array<int, 3> kRed{255, 0, 0};
constexpr std::array<int, 3> kBlue{0, 0, 255};

std::array<int, 3> first_pixel(const Frame& frame) {
  return {frame.rgb.at(0), frame.rgb.at(1), frame.rgb.at(2)};
}

TEST_F(CameraTest, RefusesWhatNamesNoDriver) {
  for (const auto* text : {"", "v4l2", "v4l2:", "webcam", "bench:1", "none:", ":", "Video:film"}) {
    const auto made = make_camera(text);
    ASSERT_FALSE(made) << text;
    EXPECT_EQ(made.error().fault, &kCameraUnknown);
  }
}

TEST_F(CameraTest, NoneIsAbsent) {
  const auto none = camera("none");
  EXPECT_EQ(none->status(), Status::absent);
  EXPECT_FALSE(none->open());
  Frame frame;
  EXPECT_FALSE(none->grab(frame));
}

TEST_F(CameraTest, WhatIsNotThereIsAbsent) {
  for (const auto& text : {"v4l2:" + path("video9"), "video:" + path("film.avi"),
                           "pictures:" + path("nowhere"), "pictures:" + path("img_%03d.png")}) {
    const auto missing = camera(text);
    EXPECT_EQ(missing->status(), Status::absent) << text;
    const auto opened = missing->open();
    ASSERT_FALSE(opened) << text;
    EXPECT_EQ(opened.error().fault, &kCameraAbsent) << text;
  }
}

TEST_F(CameraTest, WhatIsNoCameraIsAFault) {
  std::ofstream(path("video0")) << "not a device";
  const auto broken = camera("v4l2:" + path("video0"));
  EXPECT_EQ(broken->status(), Status::unknown);
  EXPECT_EQ(broken->open().error().fault, &kCameraFault);
  EXPECT_EQ(broken->status(), Status::fault);
}

TEST_F(CameraTest, ShowsPicturesByNameRoundAndRound) {
  write_picture("b.png", cv::Scalar(255, 0, 0));
  write_picture("a.png", cv::Scalar(0, 0, 255));
  const auto pictures = camera("pictures:" + folder_.string());
  ASSERT_TRUE(pictures->open());
  EXPECT_EQ(pictures->status(), Status::ok);
  Frame frame;
  for (const auto& colour : {kRed, kBlue, kRed}) {
    for (int i = 0; i < 10; ++i) ASSERT_TRUE(pictures->grab(frame));
    EXPECT_EQ(first_pixel(frame), colour);
  }
  EXPECT_EQ(frame.width, 64);
  EXPECT_EQ(frame.height, 48);
}

TEST_F(CameraTest, ShowsANumberedSeries) {
  write_picture("img_001.png", cv::Scalar(255, 0, 0));
  write_picture("img_002.png", cv::Scalar(0, 0, 255));
  write_picture("img_004.png", cv::Scalar(0, 255, 0));
  const auto pictures = camera("pictures:" + path("img_%03d.png"));
  ASSERT_TRUE(pictures->open());
  Frame frame;
  for (const auto& colour : {kBlue, kRed, kBlue}) {
    for (int i = 0; i < 10; ++i) ASSERT_TRUE(pictures->grab(frame));
    EXPECT_EQ(first_pixel(frame), colour);
  }
}

TEST_F(CameraTest, WhatIsNoPictureGivesNoFrame) {
  std::ofstream(path("a.png")) << "not a picture";
  const auto pictures = camera("pictures:" + folder_.string());
  ASSERT_TRUE(pictures->open());
  Frame frame;
  EXPECT_FALSE(pictures->grab(frame));
}

TEST_F(CameraTest, ShowsAFilmOverAndOver) {
  const auto film = path("film.avi");
  {
    cv::VideoWriter writer(film, cv::CAP_FFMPEG, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), 30, {64, 48});
    ASSERT_TRUE(writer.isOpened());
    for (int i = 0; i < 3; ++i) writer.write(cv::Mat(48, 64, CV_8UC3, cv::Scalar(0, 0, 255)));
  }
  const auto video = camera("video:" + film);
  ASSERT_TRUE(video->open());
  Frame frame;
  for (int i = 0; i < 8; ++i) ASSERT_TRUE(video->grab(frame)) << i;
  EXPECT_NEAR(first_pixel(frame)[0], 255, 6);
}

TEST_F(CameraTest, TakesAPipeline) {
  const auto pipeline = camera("gst:videotestsrc pattern=red ! video/x-raw,width=64,height=48");
  pipeline->prepare();
  ASSERT_TRUE(pipeline->open());
  Frame frame;
  ASSERT_TRUE(pipeline->grab(frame));
  EXPECT_NEAR(first_pixel(frame)[0], 255, 6);
  EXPECT_EQ(pipeline->status(), Status::ok);
}

}  // namespace
}  // namespace yimen::hal
