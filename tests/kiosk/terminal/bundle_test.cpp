// A newer bundle waits until nobody is here.
#include <gtest/gtest.h>

#include <fstream>

#include "kiosk/terminal/terminal.h"
#include "tests/support/temporary_folder.h"

namespace yimen::terminal {
namespace {

namespace fs = std::filesystem;

class BundleTest : public testing::Test {
 protected:
  BundleTest() {
    config_.paths.data = folder_.path() / "data";
    config_.paths.assets = YIMEN_ASSETS;
    config_.devices = hal::simulated_names();
    terminal_.emplace(config_, clock_, random_, &devices_, [] {});
    terminal_->start();
    terminal_->pump();
  }

  // One service and one notice.
  fs::path make_set(const std::string& name) {
    const auto set = folder_.path() / name;
    fs::create_directories(set / "services");
    fs::copy_file(fs::path(YIMEN_ASSETS) / "services" / "suqiu_12345.json",
                  set / "services" / "suqiu_12345.json");
    std::ofstream(set / "notices.json")
        << R"({"format": 1, "notices": [{"id": "n", "title": {"zh": ")" << name << R"("}}]})";
    return set;
  }

  void does(const visit::Event& event) {
    terminal_->apply(event);
    terminal_->pump();
  }
  void arrives(const fs::path& set) {
    terminal_->bundle_arrived(set);
    terminal_->pump();
  }
  std::size_t services() const { return terminal_->world().catalogue.services().size(); }
  std::string notice() const {
    const auto& notices = terminal_->world().station.notices;
    return notices.empty() ? "" : notices.front().title.zh;
  }

  testing_support::TemporaryFolder folder_;
  ManualClock clock_{SystemClock().wall()};
  SystemRandom random_;
  Config config_ = default_config();
  hal::SimulatedDevices devices_;
  std::optional<Terminal> terminal_;
};

TEST_F(BundleTest, IsTakenAtOnceWhereNobodyIs) {
  ASSERT_GT(services(), 1U);
  arrives(make_set("放假"));
  EXPECT_EQ(services(), 1U);
  EXPECT_EQ(notice(), "放假");
}

TEST_F(BundleTest, NeverChangesAVisit) {
  const auto before = services();
  does(visit::Began{});
  does(visit::Identified{{.name = "王秀兰", .subject = "1", .birth_year = 1941, .area = "330106"}});
  arrives(make_set("早的"));
  arrives(make_set("晚的"));
  does(visit::Continued{});
  EXPECT_EQ(services(), before);
  EXPECT_EQ(notice(), "");
  does(visit::LeaveConfirmed{});
  EXPECT_EQ(services(), 1U);
  EXPECT_EQ(notice(), "晚的") << "the newest of those that came";
}

}  // namespace
}  // namespace yimen::terminal
