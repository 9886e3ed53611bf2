#include "hal/camera/bench_scene.h"

#include <gtest/gtest.h>

#include <opencv2/imgcodecs.hpp>

#include "hal/camera/camera.h"

namespace yimen::hal {
namespace {

cv::Mat checked_card() {
  cv::Mat card(200, 300, CV_8UC3, cv::Scalar::all(255));
  card.colRange(0, 150).setTo(cv::Scalar::all(0));
  return card;
}

double difference(const cv::Mat& a, const cv::Mat& b) {
  return cv::norm(a, b, cv::NORM_L1) / static_cast<double>(a.total());
}

TEST(BenchScene, AnEmptyRoomStandsStill) {
  BenchScene scene;
  const cv::Mat first = scene.next().clone();
  EXPECT_EQ(first.size(), cv::Size(1280, 720));
  EXPECT_EQ(difference(first, scene.next()), 0);
}

TEST(BenchScene, AHeldPictureMovesAsAHandDoes) {
  BenchScene scene;
  const cv::Mat room = scene.next().clone();
  scene.hold(checked_card());
  for (int i = 0; i < 10; ++i) scene.next();
  const cv::Mat before = scene.next().clone();
  EXPECT_GT(difference(room, before), 1);
  const auto moved = difference(before, scene.next());
  EXPECT_GT(moved, 0);
  EXPECT_LT(moved, 20);
}

TEST(BenchScene, HandsOffLeavesTheRoom) {
  BenchScene scene;
  const cv::Mat room = scene.next().clone();
  scene.hold(checked_card());
  scene.next();
  scene.lower();
  EXPECT_FALSE(scene.holding());
  EXPECT_EQ(difference(room, scene.next()), 0);
}

TEST(BenchScene, IsTheSameEveryTime) {
  BenchScene one, other;
  one.hold(checked_card());
  other.hold(checked_card());
  for (int i = 0; i < 20; ++i) EXPECT_EQ(difference(one.next(), other.next()), 0);
}

TEST(BenchCamera, TakesBytesThatAreNoPictureForNothing) {
  const auto camera = std::move(make_camera("bench").value());
  ASSERT_TRUE(camera->open());
  Frame room, held, nonsense;
  ASSERT_TRUE(camera->grab(room));
  Bytes png;
  cv::imencode(".png", checked_card(), png);
  camera->show(png);
  for (int i = 0; i < 8; ++i) ASSERT_TRUE(camera->grab(held));
  EXPECT_NE(held.rgb, room.rgb);
  camera->show(Bytes{1, 2, 3});
  ASSERT_TRUE(camera->grab(nonsense));
  EXPECT_EQ(nonsense.rgb, room.rgb);
}

TEST(BenchCamera, GivesFramesOnlyWhileOpen) {
  const auto camera = std::move(make_camera("bench").value());
  Frame frame;
  EXPECT_FALSE(camera->grab(frame));
  ASSERT_TRUE(camera->open());
  EXPECT_TRUE(camera->grab(frame));
  camera->close();
  EXPECT_FALSE(camera->grab(frame));
}

}  // namespace
}  // namespace yimen::hal
