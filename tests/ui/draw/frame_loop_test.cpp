#include "ui/draw/frame_loop.h"

#include <gtest/gtest.h>

namespace yimen::draw {
namespace {

using namespace std::chrono_literals;

class FrameLoopTest : public testing::Test {
 protected:
  // Draws as long as a frame is due; returns how many frames that were, at most `limit`.
  int draw_what_is_due(int limit = 100) {
    int frames = 0;
    while (frames < limit && loop.due(now)) {
      loop.start_frame(now);
      ++frames;
    }
    return frames;
  }

  FrameLoop loop;
  Instant now{1h};
};

TEST_F(FrameLoopTest, DrawsTheFirstFrameThenWaitsForAnEventWithoutEnd) {
  EXPECT_EQ(draw_what_is_due(), 1);
  EXPECT_LT(loop.wait(now), 0ms);
  now += 24h;
  EXPECT_FALSE(loop.due(now));
}

TEST_F(FrameLoopTest, DrawsThreeFramesAfterAnEvent) {
  draw_what_is_due();
  loop.note(Woken{});
  EXPECT_EQ(draw_what_is_due(), 3);
}

TEST_F(FrameLoopTest, AFrameThatChangedThePictureIsFollowedByOneMore) {
  draw_what_is_due();
  loop.again();
  EXPECT_EQ(draw_what_is_due(), 1);
  loop.nudge();
  loop.again();
  EXPECT_EQ(draw_what_is_due(), 3) << "no fewer than after an event";
}

TEST_F(FrameLoopTest, GoesOnWhileAFingerIsDown) {
  draw_what_is_due();
  loop.note(PointerDown{{1, 1}});
  EXPECT_EQ(draw_what_is_due(), 3);
  for (int i = 0; i < 10; ++i) {
    now += loop.wait(now);
    EXPECT_EQ(draw_what_is_due(), 1);
  }
  loop.note(PointerUp{{1, 1}});
  draw_what_is_due();
  EXPECT_LT(loop.wait(now), 0ms);
}

TEST_F(FrameLoopTest, AnimatesUntilTheEndAndNotBeyond) {
  draw_what_is_due();
  loop.animate_until(now + 100ms);
  int frames = 0;
  while (loop.wait(now) >= 0ms) {
    now += loop.wait(now);
    frames += draw_what_is_due();
  }
  EXPECT_GE(frames, 5);
  EXPECT_LE(frames, 8);
}

TEST_F(FrameLoopTest, TicksOnceAPeriodWhereAskedTo) {
  draw_what_is_due();
  loop.tick_every(1000ms);
  now += 400ms;
  EXPECT_EQ(loop.wait(now), 600ms);
  EXPECT_FALSE(loop.due(now));
  now += 600ms;
  EXPECT_EQ(draw_what_is_due(), 1);
  loop.tick_every(std::nullopt);
  EXPECT_LT(loop.wait(now), 0ms);
}

TEST_F(FrameLoopTest, ATickIsOneFrameThoughThePictureChanges) {
  draw_what_is_due();
  loop.tick();
  EXPECT_EQ(draw_what_is_due(), 1);
  loop.again();
  EXPECT_EQ(draw_what_is_due(), 0);
  loop.tick();
  loop.note(Woken{});
  EXPECT_EQ(draw_what_is_due(), 3) << "an event at the same time is still an event";
}

TEST_F(FrameLoopTest, AnHourOfIdlingIsAShortFrame) {
  loop.start_frame(now);
  EXPECT_FLOAT_EQ(loop.start_frame(now + 20ms), 0.02F);
  EXPECT_FLOAT_EQ(loop.start_frame(now + 1h), 0.1F);
  EXPECT_GT(loop.start_frame(now + 1h), 0.0F);
}

}  // namespace
}  // namespace yimen::draw
