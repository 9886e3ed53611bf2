#include "kiosk/common/event_queue.h"

#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace yimen {
namespace {

TEST(EventQueue, EmptyGivesNothing) {
  EventQueue<int> queue;
  EXPECT_EQ(queue.pop(), std::nullopt);
}

TEST(EventQueue, FirstInFirstOut) {
  EventQueue<int> queue;
  queue.push(1);
  queue.push(2);
  EXPECT_EQ(queue.pop(), 1);
  queue.push(3);
  EXPECT_EQ(queue.pop(), 2);
  EXPECT_EQ(queue.pop(), 3);
  EXPECT_EQ(queue.pop(), std::nullopt);
}

TEST(EventQueue, TakesWhatCanOnlyBeMoved) {
  EventQueue<std::unique_ptr<int>> queue;
  queue.push(std::make_unique<int>(5));
  auto event = queue.pop();
  ASSERT_TRUE(event);
  EXPECT_EQ(**event, 5);
}

TEST(EventQueue, WakesAfterTheEventIsInAndOutsideTheLock) {
  std::vector<int> seen;
  EventQueue<int>* self = nullptr;
  EventQueue<int> queue([&] {
    while (auto event = self->pop()) seen.push_back(*event);  // would deadlock inside the lock
  });
  self = &queue;
  queue.push(1);
  queue.push(2);
  EXPECT_EQ(seen, (std::vector<int>{1, 2}));
}

constexpr int kThreads = 4;
constexpr int kEach = 5000;

struct Numbered {
  int thread;
  int number;
};

void push_all(EventQueue<Numbered>& queue, int thread) {
  for (int number = 0; number < kEach; ++number) queue.push({thread, number});
}

TEST(EventQueue, ManyThreadsLoseNothingAndKeepTheirOrder) {
  std::atomic<int> wakes{0};
  EventQueue<Numbered> queue([&] { ++wakes; });
  std::vector<std::jthread> threads;
  for (int thread = 0; thread < kThreads; ++thread)
    threads.emplace_back([&, thread] { push_all(queue, thread); });

  std::vector<int> next(kThreads, 0);
  for (int taken = 0; taken < kThreads * kEach;) {
    const auto event = queue.pop();
    if (!event) {
      std::this_thread::yield();
      continue;
    }
    ASSERT_EQ(event->number, next.at(static_cast<std::size_t>(event->thread))++);
    ++taken;
  }
  threads.clear();
  EXPECT_EQ(queue.pop().has_value(), false);
  EXPECT_EQ(wakes, kThreads * kEach);
}

}  // namespace
}  // namespace yimen
