#include "backend/matters/progress.h"

#include <atomic>
#include <map>
#include <set>
#include <thread>

#include "tests/backend/matters/matters_fixture.h"

namespace yimen::backend {
namespace {

using workflow::Action;
using workflow::Stage;

class ProgressTest : public MattersFixture {
 protected:
  std::vector<std::string> keys(const News& news) {
    std::vector<std::string> keys;
    for (const auto& matter : news.matters) keys.push_back(matter.key);
    return keys;
  }
};
INSTANTIATE_TEST_SUITE_P(On, ProgressTest, kDialects, name_of_dialect);

TEST_P(ProgressTest, TellsEachChangeOnceAndTheLatestOnly) {
  const auto one = hand_in();
  clock_.advance(seconds(1));
  const auto two = hand_in();
  const auto first = progress_.after("t-1", 0, 10).value();
  EXPECT_EQ(keys(first), (std::vector{one.key, two.key}));
  EXPECT_TRUE(progress_.after("t-1", first.cursor, 10)->matters.empty());
  EXPECT_EQ(progress_.after("t-1", first.cursor, 10)->cursor, first.cursor) << "nothing new: the same cursor";
  take(one, kWindow, Action::accept);
  take(one, kWindow, Action::pass);
  const auto second = progress_.after("t-1", first.cursor, 10).value();
  EXPECT_EQ(keys(second), std::vector{one.key});
  EXPECT_EQ(second.matters.front().stage, Stage::first_review);
}

TEST_P(ProgressTest, IsOnlyAboutTheTerminalsOwn) {
  hand_in();
  Submission other = submission();
  other.terminal = "t-2";
  hand_in(other);
  EXPECT_EQ(keys(*progress_.after("t-2", 0, 10)), std::vector{other.key});
  EXPECT_TRUE(progress_.after("t-3", 0, 10)->matters.empty());
}

TEST_P(ProgressTest, ComesInPages) {
  std::set<std::string> handed_in;
  for (int i = 0; i < 7; ++i) handed_in.insert(hand_in().key);
  std::set<std::string> told;
  std::int64_t cursor = 0;
  for (int page = 0; page < 4; ++page) {
    const auto news = progress_.after("t-1", cursor, 2).value();
    for (const auto& key : keys(news)) EXPECT_TRUE(told.insert(key).second);
    cursor = news.cursor;
  }
  EXPECT_EQ(told, handed_in);
}

TEST_P(ProgressTest, WhatChangesBetweenTwoPagesIsNotLost) {
  const auto one = hand_in();
  clock_.advance(seconds(1));
  const auto two = hand_in();
  const auto page = progress_.after("t-1", 0, 1).value();
  EXPECT_EQ(keys(page), std::vector{one.key});
  take(two, kWindow, Action::accept);
  const auto next = progress_.after("t-1", page.cursor, 10).value();
  EXPECT_EQ(keys(next), std::vector{two.key});
  EXPECT_EQ(next.matters.front().stage, Stage::accepted);
}

TEST_P(ProgressTest, ACursorOfAnotherDatabaseBeginsAgain) {
  const auto one = hand_in();
  EXPECT_EQ(keys(*progress_.after("t-1", 1'000'000, 10)), std::vector{one.key});
}

// Transactions end in another order than they began. Whoever follows the cursor still sees every last state.
TEST_P(ProgressTest, NothingIsMissedWhileManyWrite) {
  constexpr int kWriters = 4;
  constexpr int kEach = 12;
  std::atomic<int> writing = kWriters;
  std::vector<Submission> requests;
  for (int i = 0; i < kWriters * kEach; ++i) requests.push_back(submission());
  std::vector<std::thread> writers;
  for (int writer = 0; writer < kWriters; ++writer)
    writers.emplace_back([&, writer] {
      for (int i = 0; i < kEach; ++i) {
        const auto& request = requests[static_cast<std::size_t>(writer * kEach + i)];
        EXPECT_TRUE(store_.put(request));
        take(request, kWindow, Action::accept);
      }
      --writing;
    });
  std::map<std::string, Stage> told;
  std::int64_t cursor = 0;
  for (bool last = false; !last;) {
    last = writing == 0;
    for (News news;; cursor = news.cursor) {
      news = progress_.after("t-1", cursor, 5).value();
      for (const auto& matter : news.matters) told[matter.key] = matter.stage;
      if (news.matters.empty()) break;
    }
  }
  for (auto& writer : writers) writer.join();
  EXPECT_EQ(told.size(), requests.size());
  for (const auto& [key, stage] : told) EXPECT_EQ(stage, Stage::accepted) << key;
}

}  // namespace
}  // namespace yimen::backend
