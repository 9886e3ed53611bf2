// Terminal and backend are killed at any moment, again and again; every confirmed submission is there once.
#include <gtest/gtest.h>

#include <map>
#include <random>

#include "kiosk/outbox/outbox.h"
#include "tests/support/backend_program.h"

namespace yimen::sync {
namespace {

using testing_support::BackendProgram;
using testing_support::content_of;
using testing_support::Process;

constexpr int kKills = 24;

class KillTest : public testing::Test {
 protected:
  std::vector<std::string> sender(std::vector<std::string> more = {}) const {
    std::vector<std::string> command{YIMEN_SENDER, folder_.path().string(), "http://" + backend_.address(),
                                     backend_.seal_key().string()};
    command.insert(command.end(), more.begin(), more.end());
    return command;
  }

  std::vector<std::string> confirmed() const {
    std::vector<std::string> numbers;
    std::istringstream lines(content_of(receipts_));
    for (std::string line; std::getline(lines, line);) numbers.push_back(line);
    return numbers;
  }

  // How often each receipt number arrived.
  std::map<std::string, int> arrived() const {
    std::map<std::string, int> times;
    std::istringstream lines(backend_.listing());
    for (std::string line; std::getline(lines, line);) ++times[line.substr(0, line.find('\t'))];
    return times;
  }

  testing_support::TemporaryFolder folder_;
  const std::filesystem::path receipts_ = folder_.path() / "receipts";
  BackendProgram backend_;
};

TEST_F(KillTest, EveryConfirmedSubmissionArrivesOnce) {
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  for (int i = 0; i < kKills; ++i) {
    Process terminal(sender(), receipts_);
    std::this_thread::sleep_for(std::chrono::milliseconds(20 + random() % 150));
    if (i % 3 == 0) backend_.kill_now();
    std::this_thread::sleep_for(std::chrono::milliseconds(random() % 20));
    ASSERT_EQ(terminal.kill_now(), -SIGKILL) << "it ended by itself";
    if (i % 3 == 0) backend_.start();
  }
  ASSERT_EQ(testing_support::run(sender({"end"})), 0);

  const auto times = arrived();
  const auto numbers = confirmed();
  EXPECT_GT(numbers.size(), static_cast<std::size_t>(kKills)) << "the test did hand something in";
  for (const auto& number : numbers) EXPECT_EQ(times.count(number), 1U) << number << " is lost";
  for (const auto& [number, count] : times) EXPECT_EQ(count, 1) << number;
  // A kill between commit and print leaves one that is whole but was never confirmed: it too is delivered.
  EXPECT_LE(times.size(), numbers.size() + kKills);
  auto outbox = outbox::Outbox::open_read_only(folder_.path() / "outbox.db");
  EXPECT_EQ((*outbox)->counts()->delivered, static_cast<std::int64_t>(times.size()));
  EXPECT_FALSE((*outbox)->verify_audit()->broken_at);
  const auto listing = folder_.path() / "listing";
  ASSERT_EQ(testing_support::run({YIMEN_TOOL, "outbox", "list", "--data", folder_.path()}, listing), 0);
  const std::string text = content_of(listing);
  EXPECT_EQ(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')), times.size());
  EXPECT_EQ(text.find("queued"), std::string::npos);
}

}  // namespace
}  // namespace yimen::sync
