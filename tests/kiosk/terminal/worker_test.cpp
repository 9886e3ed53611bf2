#include "kiosk/terminal/worker.h"

#include <gtest/gtest.h>

#include <future>

namespace yimen::terminal {
namespace {

TEST(WorkerTest, RunsTasksInOrderOnAnotherThread) {
  std::vector<int> order;
  std::promise<std::thread::id> last;
  Worker worker;
  for (int i = 0; i < 100; ++i) worker.run([&order, i] { order.push_back(i); });
  worker.run([&last] { last.set_value(std::this_thread::get_id()); });
  EXPECT_NE(last.get_future().get(), std::this_thread::get_id());
  ASSERT_EQ(order.size(), 100U);
  EXPECT_TRUE(std::ranges::is_sorted(order));
}

TEST(WorkerTest, EndsWithTheTaskAtWork) {
  std::promise<void> begun;
  bool finished = false;
  bool never = false;
  {
    Worker worker;
    worker.run([&] {
      begun.set_value();
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      finished = true;
    });
    worker.run([&] { never = true; });
    begun.get_future().wait();
  }
  EXPECT_TRUE(finished);
  EXPECT_FALSE(never);
}

TEST(WorkerTest, UnusedWorkerHasNoThreadToWaitFor) { const Worker worker; }

}  // namespace
}  // namespace yimen::terminal
