// The second thread: never more than the newest frame waits.
#include "kiosk/vision/second_look.h"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>

#include "kiosk/common/clock.h"

namespace yimen::vision {
namespace {

Grey frame(int number) { return {number, 1, Bytes(static_cast<std::size_t>(number))}; }

Reading wait_for_reading(SecondLook& second) {
  for (int i = 0; i < 5000; ++i) {
    if (auto reading = second.take(); !reading.nothing()) return reading;
    std::this_thread::sleep_for(milliseconds(1));
  }
  return {};
}

TEST(SecondLook, MakesNothingUntilAFrameComes) {
  std::atomic<int> made = 0;
  SecondLook second([&] {
    ++made;
    return [](const Grey&) { return Reading{"code"}; };
  });
  EXPECT_TRUE(second.take().nothing());
  EXPECT_EQ(made, 0);
  second.offer(frame(1));
  EXPECT_EQ(wait_for_reading(second).text, "code");
  EXPECT_EQ(made, 1);
  EXPECT_TRUE(second.take().nothing()) << "told once";
}

// Looks until it is let go, and notes what it was shown.
struct Slow {
  std::latch begun{1};
  std::latch go{1};
  std::vector<int> seen;

  SecondLook::Look look() {
    return [this](const Grey& picture) {
      seen.push_back(picture.width);
      if (seen.size() == 1) {
        begun.count_down();
        go.wait();
      }
      return Reading{std::to_string(picture.width)};
    };
  }
};

TEST(SecondLook, TakesTheNewestFrameAndDropsTheOthers) {
  Slow slow;
  SecondLook second([&] { return slow.look(); });
  second.offer(frame(1));
  slow.begun.wait();
  for (int i = 2; i <= 50; ++i) second.offer(frame(i));
  slow.go.count_down();
  while (wait_for_reading(second).text != "50") {
  }
  EXPECT_EQ(slow.seen, (std::vector<int>{1, 50}));
}

TEST(SecondLook, ForgetsWhatIsBeingLookedAt) {
  Slow slow;
  std::atomic<int> made = 0;
  SecondLook second([&] {
    ++made;
    return slow.look();
  });
  second.offer(frame(1));
  slow.begun.wait();
  second.offer(frame(2));
  second.forget();
  slow.go.count_down();
  second.offer(frame(3));
  EXPECT_EQ(wait_for_reading(second).text, "3");
  EXPECT_EQ(slow.seen, (std::vector<int>{1, 3}));
  EXPECT_EQ(made, 2) << "what looks is made anew";
}

TEST(SecondLook, EndsWithAFrameWaiting) {
  Slow slow;
  {
    SecondLook second([&] { return slow.look(); });
    second.offer(frame(1));
    slow.begun.wait();
    second.offer(frame(2));
    EXPECT_FALSE(second.stuck());
    slow.go.count_down();
  }
  EXPECT_LE(slow.seen.size(), 2u);
}

TEST(SecondLook, KnowsWhenAFrameWillNeverEnd) {
  std::atomic<bool> let_go = false;
  SecondLook second([&] {
    return [&](const Grey&) {
      while (!let_go) {  // busy, as an engine that goes round in circles
      }
      return Reading{};
    };
  });
  second.offer(frame(1));
  bool stuck = false;
  for (int i = 0; i < 1200 && !stuck; ++i) {
    std::this_thread::sleep_for(milliseconds(50));
    stuck = second.stuck();
  }
  let_go = true;
  EXPECT_TRUE(stuck);
}

}  // namespace
}  // namespace yimen::vision
