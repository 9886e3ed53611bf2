#include "kiosk/vision/face/face_scan.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "kiosk/vision/faults.h"
#include "tests/kiosk/vision/face/faces.h"

namespace yimen::vision::face {
namespace {

class FaceScanTest : public ::testing::Test {
 protected:
  FaceScan::Seen look() { return scan_->look(frame_); }
  std::optional<FaceHint> hint_after(int frames) {
    std::optional<FaceHint> hint;
    for (int i = 0; i < frames; ++i) {
      if (const auto seen = look(); seen.hint) hint = seen.hint;
    }
    return hint;
  }
  std::optional<std::pair<Gesture, std::uint32_t>> gesture() {
    auto seen = look();
    return seen.gesture;
  }

  Scene scene_;
  std::unique_ptr<FaceScan> scan_ = make_follower(std::make_unique<PretendedReader>(scene_));
  hal::Frame frame_{kWidth, kHeight, Bytes(std::size_t{kWidth} * kHeight * 3, 120)};
};

TEST_F(FaceScanTest, EachGoodLookIsASample) {
  const auto seen = look();
  ASSERT_TRUE(seen.sample);
  EXPECT_EQ(seen.sample->track, 1U);
  EXPECT_EQ(seen.sample->embedding[0], 1);
  EXPECT_FLOAT_EQ(seen.sample->live, 0.9F);
  EXPECT_FLOAT_EQ(seen.sample->quality, 1);
  EXPECT_TRUE(look().sample);
}

TEST_F(FaceScanTest, WithoutAFaceItAsksForOne) {
  scene_.faces.clear();
  EXPECT_EQ(hint_after(10), FaceHint::look_here);
  EXPECT_FALSE(look().sample);
}

TEST_F(FaceScanTest, AFarFaceIsAskedCloserAndGivesNoSample) {
  scene_.faces = {{{640, 360}, 80}};
  EXPECT_EQ(hint_after(10), FaceHint::closer);
  EXPECT_FALSE(look().sample);
}

TEST_F(FaceScanTest, AHintThatDoesNotHoldIsNotTold) {
  hint_after(10);
  scene_.faces.clear();
  EXPECT_EQ(hint_after(2), std::nullopt);
}

TEST_F(FaceScanTest, AnotherFaceIsAnotherTrack) {
  look();
  scene_.who = 1;
  EXPECT_EQ(look().sample->track, 2U);
}

TEST_F(FaceScanTest, SeesABlink) {
  look();
  look();
  scene_.eyes = {0, 0};
  EXPECT_FALSE(gesture());
  scene_.eyes = {1, 1};
  EXPECT_EQ(gesture(), (std::pair{Gesture::blink, std::uint32_t{1}}));
}

TEST_F(FaceScanTest, ABlinkBeginsAndEndsWithOneFace) {
  look();
  look();
  scene_.eyes = {0, 0};
  look();
  scene_.eyes = {1, 1};
  scene_.who = 1;
  EXPECT_FALSE(gesture());
}

TEST_F(FaceScanTest, SeesATurnAndTakesNoSampleOfIt) {
  look();
  scene_.nose_offset = 0.35F;
  scene_.yaw = 30;
  look();
  const auto seen = look();
  EXPECT_EQ(seen.gesture, (std::pair{Gesture::turn_left, std::uint32_t{1}}));
  EXPECT_FALSE(seen.sample);
}

TEST_F(FaceScanTest, WhoLooksHereCostsNoPose) {
  hint_after(10);
  EXPECT_EQ(scene_.poses_read, 0);
}

TEST_F(FaceScanTest, AfterAResetTheTrackIsAnother) {
  look();
  scan_->reset();
  EXPECT_EQ(look().sample->track, 2U);
}

TEST_F(FaceScanTest, AFrameThatIsNotWholeIsNothing) {
  frame_.rgb.pop_back();
  EXPECT_FALSE(look().sample);
  frame_ = {};
  EXPECT_FALSE(look().sample);
}

class Models : public ::testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directories(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  const std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("yimen_face_models_" + std::to_string(::getpid()));
};

TEST_F(Models, MissingOnesAreSaidToBeMissing) {
  const auto scan = make_face_scan(folder_);
  ASSERT_FALSE(scan);
  EXPECT_EQ(scan.error().fault, &kModelMissing);
}

TEST_F(Models, DamagedOnesAreNotLoaded) {
  std::ofstream(folder_ / "fr_detect.onnx") << "not the model";
  const auto scan = make_face_scan(folder_);
  ASSERT_FALSE(scan);
  EXPECT_EQ(scan.error().fault, &kModelDamaged);
}

// What the list of models does not catch, the library must not die of.
TEST(Network, WhatIsNoModelIsRefused) {
  EXPECT_FALSE(Network::load({}, {"output"}));
  EXPECT_FALSE(Network::load(Bytes(1000, 0x0a), {"output"}));
}

}  // namespace
}  // namespace yimen::vision::face
