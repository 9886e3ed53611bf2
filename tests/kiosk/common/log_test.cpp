#include "kiosk/common/log.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <thread>
#include <vector>

namespace yimen {
namespace {

constexpr Fault kNoPaper{"TEST-01", "没有纸了,请找工作人员。"};

class LogTest : public testing::Test {
 protected:
  LogTest() : folder_(std::filesystem::temp_directory_path() / ("yimen-log-" + std::to_string(getpid()))) {
    std::filesystem::create_directories(folder_);
    setenv("TZ", "Asia/Shanghai", 1);
    tzset();
    log::to_file(folder_ / "terminal.log");
  }
  ~LogTest() override { std::filesystem::remove_all(folder_); }

  std::vector<std::string> lines() const {
    std::ifstream file(folder_ / "terminal.log");
    std::vector<std::string> found;
    for (std::string line; std::getline(file, line);) found.push_back(line);
    return found;
  }

 private:
  std::filesystem::path folder_;
};

TEST_F(LogTest, OneLineAnEventInOrder) {
  log::info("terminal", "started");
  log::warning("printer", "paper low");
  log::fault("printer", Error{&kNoPaper, "tray 2"});
  const auto found = lines();
  ASSERT_EQ(found.size(), 3U);
  const std::string time = R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ )";
  EXPECT_TRUE(std::regex_match(found[0], std::regex(time + "info terminal started"))) << found[0];
  EXPECT_TRUE(std::regex_match(found[1], std::regex(time + "warning printer paper low"))) << found[1];
  EXPECT_TRUE(std::regex_match(found[2], std::regex(time + "warning printer TEST-01 tray 2"))) << found[2];
}

// "Z" is a promise: staff compare the times of several machines.
TEST_F(LogTest, TimesAreUtc) {
  const std::time_t before = std::time(nullptr);
  log::info("terminal", "started");
  std::tm written{};
  ASSERT_NE(strptime(lines().at(0).c_str(), "%Y-%m-%dT%H:%M:%SZ", &written), nullptr);
  EXPECT_NEAR(static_cast<double>(timegm(&written)), static_cast<double>(before), 60);
}

TEST_F(LogTest, ThreadsDoNotMixTheirLines) {
  constexpr int kEach = 200;
  {
    std::vector<std::jthread> threads;
    for (const char* part : {"sync", "camera", "scanner"}) {
      threads.emplace_back([part] {
        for (int i = 0; i < kEach; ++i) log::info(part, "an event of usual length");
      });
    }
  }
  const auto found = lines();
  EXPECT_EQ(found.size(), 3U * kEach);
  for (const auto& line : found) {
    EXPECT_TRUE(std::regex_match(line, std::regex(R"(\S{20} info \w+ an event of usual length)"))) << line;
  }
}

}  // namespace
}  // namespace yimen
