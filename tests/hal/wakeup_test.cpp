#include "hal/wakeup.h"

#include <gtest/gtest.h>

#include <thread>

namespace yimen::hal {
namespace {

TEST(Wakeup, EndsAWaitFromAnotherThread) {
  Wakeup wakeup;
  std::thread other([&] { wakeup.raise(); });
  EXPECT_TRUE(wakeup.wait(seconds(10)));
  other.join();
}

TEST(Wakeup, StaysRaisedUntilCleared) {
  Wakeup wakeup;
  wakeup.raise();
  wakeup.raise();
  EXPECT_TRUE(wakeup.wait(milliseconds(0)));
  EXPECT_TRUE(wakeup.wait(milliseconds(0)));
  wakeup.clear();
  EXPECT_FALSE(wakeup.wait(milliseconds(0)));
}

}  // namespace
}  // namespace yimen::hal
