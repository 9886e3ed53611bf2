#include "kiosk/vision/guidance.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "hal/camera/bench_scene.h"
#include "kiosk/vision/finder_patterns.h"
#include "kiosk/vision/steady.h"
#include "tests/kiosk/vision/pictures.h"

namespace yimen::vision {
namespace {

Grey grey_of(const cv::Mat& picture) {
  cv::Mat grey;
  cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY);
  return {grey.cols, grey.rows, Bytes(grey.datastart, grey.dataend)};
}

// A code of 57 modules with its margin, drawn with so many pixels a module in the middle of a room.
cv::Mat room_with_code(double pixels_per_module) {
  hal::BenchScene scene;
  cv::Mat room = scene.next().clone();
  cv::Mat code = code_picture(kCode);
  const double scale = pixels_per_module / 8;
  cv::resize(code, code, {}, scale, scale, cv::INTER_AREA);
  code.convertTo(code, -1, 0.75, 25);
  const int width = std::min(code.cols, room.cols), height = std::min(code.rows, room.rows);
  const cv::Rect place((room.cols - width) / 2, (room.rows - height) / 2, width, height);
  code(cv::Rect(0, 0, width, height)).copyTo(room(place));
  return room;
}

TEST(Guidance, AnEmptyRoomAsksForACode) {
  hal::BenchScene scene;
  EXPECT_EQ(measure(grey_of(scene.next())), Hint::show_code);
}

TEST(Guidance, ADarkRoomIsTooDark) {
  EXPECT_EQ(measure(grey_of(room_with_code(6) * 0.2)), Hint::too_dark);
  EXPECT_EQ(measure(Grey{64, 48, Bytes(64 * 48, 0)}), Hint::too_dark);
}

TEST(Guidance, ASmallCodeShouldComeCloser) {
  for (const double size : {1.7, 2.0, 2.5, 3.0})
    EXPECT_EQ(measure(grey_of(room_with_code(size))), Hint::closer) << size;
}

TEST(Guidance, AMovingCodeShouldBeHeldStill) {
  cv::Mat moved;
  cv::blur(room_with_code(8), moved, {9, 1});
  EXPECT_EQ(measure(grey_of(moved)), Hint::hold_still);
}

TEST(Guidance, ACodeThatDoesNotFitShouldGoFarther) {
  EXPECT_EQ(measure(grey_of(room_with_code(18))), Hint::farther);
}

TEST(Guidance, ALampOnTheCodeIsGlare) {
  cv::Mat lit = room_with_code(8);
  cv::circle(lit, {640, 360}, 90, cv::Scalar::all(255), cv::FILLED);
  EXPECT_EQ(measure(grey_of(lit)), Hint::glare);
}

TEST(Guidance, ALampElsewhereIsNone) {
  cv::Mat lit = room_with_code(8);
  cv::circle(lit, {1200, 80}, 70, cv::Scalar::all(255), cv::FILLED);
  EXPECT_EQ(measure(grey_of(lit)), Hint::hold_still);
  hal::BenchScene scene;
  cv::Mat room = scene.next().clone();
  cv::circle(room, {640, 80}, 70, cv::Scalar::all(255), cv::FILLED);
  EXPECT_EQ(measure(grey_of(room)), Hint::show_code);
}

TEST(Guidance, TakesPicturesOfAnySize) {
  for (const int side : {0, 1, 5, 19, 20, 33}) {
    const Grey picture{side, side, Bytes(static_cast<std::size_t>(side * side), 200)};
    EXPECT_EQ(measure(picture), side == 0 ? measure(picture) : Hint::show_code) << side;
  }
}

TEST(FinderPatterns, FindsThreeOfOneSizeInACode) {
  const auto patterns = find_finder_patterns(grey_of(room_with_code(8)));
  ASSERT_EQ(patterns.size(), 3u);
  for (const auto& pattern : patterns) EXPECT_NEAR(pattern.module, 8, 1);
}

TEST(Steady, ChangesOnceAHintHasHeld) {
  Steady<Hint> hint(6);
  for (int i = 0; i < 5; ++i) EXPECT_FALSE(hint.add(Hint::closer));
  EXPECT_TRUE(hint.add(Hint::closer));
  EXPECT_EQ(hint.current(), Hint::closer);
  EXPECT_FALSE(hint.add(Hint::closer));
}

TEST(Steady, IgnoresAFlicker) {
  Steady<Hint> hint(6);
  for (int i = 0; i < 60; ++i) EXPECT_FALSE(hint.add(i % 2 == 0 ? Hint::closer : Hint::glare));
  EXPECT_EQ(hint.current(), Hint::none);
}

}  // namespace
}  // namespace yimen::vision
