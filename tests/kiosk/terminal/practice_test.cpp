// On the real terminal: a practice visit leaves its folder as it was, byte for byte, and calls of staff go
// their way.
#include <gtest/gtest.h>

#include <fstream>
#include <map>

#include "kiosk/terminal/terminal.h"
#include "tests/support/temporary_folder.h"

namespace yimen::terminal {
namespace {

namespace fs = std::filesystem;

class PracticeTest : public testing::Test {
 protected:
  PracticeTest() {
    config_.paths.data = folder_.path() / "data";
    config_.paths.assets = YIMEN_ASSETS;
    config_.paths.seal_key = folder_.path() / "seal.pub";
    std::ofstream(config_.paths.seal_key) << std::string(62, '0') << "09";
    config_.devices = hal::simulated_names();
    terminal_.emplace(config_, clock_, random_, &devices_, [] {});
    terminal_->start();
    terminal_->pump();
  }

  void does(const visit::Event& event) {
    clock_.advance(seconds(1));
    terminal_->apply(event);
    terminal_->pump();
  }
  void answers(const char* field, form::Answer given) {
    does(visit::Answered{field, std::move(given)});
    does(visit::Continued{});
  }
  static identity::Identity somebody() {
    return {.name = "王秀兰",
            .subject = "1",
            .birth_year = 1941,
            .area = "330106",
            .evidence = identity::Evidence::static_code};
  }
  visit::Screen screen() const { return terminal_->state().screen; }

  // From the greeting to the end.
  void goes_through() {
    does(visit::Continued{});
    does(visit::ServiceChosen{"suqiu_12345"});
    does(visit::Continued{});
    answers("category", {"", {"suggestion"}});
    answers("topic", {"", {"other"}});
    answers("details", {"想要一个花坛，种几棵月季", {}});
    answers("callback", {"", {"no"}});
    does(visit::Continued{});
    does(visit::ConsentSet{true});
    does(visit::DeclarationSet{true});
    does(visit::Continued{});
    ASSERT_EQ(screen(), visit::Screen::receipt);
    does(visit::Continued{});
    does(visit::Rated{5});
    does(visit::Continued{});
  }

  std::map<std::string, std::string> files() const {
    std::map<std::string, std::string> all;
    for (const auto& entry : fs::recursive_directory_iterator(folder_.path()))
      if (entry.is_regular_file()) all[entry.path().string()] = testing_support::content_of(entry.path());
    return all;
  }

  testing_support::TemporaryFolder folder_;
  ManualClock clock_{SystemClock().wall()};
  SystemRandom random_;
  Config config_ = default_config();
  hal::SimulatedDevices devices_;
  std::optional<Terminal> terminal_;
};

TEST_F(PracticeTest, LeavesEveryFileAsItWas) {
  const auto before = files();
  ASSERT_GT(before.size(), 1U);
  does(visit::PracticeAsked{});
  does(visit::WayChosen{visit::Way::code});
  ASSERT_NO_FATAL_FAILURE(goes_through());
  EXPECT_EQ(screen(), visit::Screen::attract);
  EXPECT_FALSE(terminal_->state().practice);
  EXPECT_TRUE(files() == before);
}

// What the test above would see, were it not practice.
TEST_F(PracticeTest, ARealVisitDoesNot) {
  const auto before = files();
  does(visit::Began{});
  does(visit::Identified{somebody()});
  ASSERT_NO_FATAL_FAILURE(goes_through());
  EXPECT_FALSE(files() == before);
}

class StaffCallTest : public PracticeTest {
 protected:
  std::vector<outbox::StaffCall> calls() const {
    return (*outbox::Outbox::open_read_only(config_.paths.data / "outbox.db"))->calls().value();
  }
};

TEST_F(StaffCallTest, IsKeptWithNobodysNameAndEndedByStaff) {
  does(visit::Began{});
  does(visit::Identified{somebody()});
  does(visit::StaffCalled{});
  ASSERT_EQ(terminal_->state().call, visit::Call::waiting);
  ASSERT_EQ(calls().size(), 1U);
  EXPECT_EQ(calls()[0].screen, "greeting");
  const auto beside = std::move(*outbox::Outbox::open_beside(config_.paths.data / "outbox.db"));
  ASSERT_TRUE(beside->end_call(calls()[0].id, outbox::CallEnd::staff));
  ASSERT_TRUE(terminal_->next_tick());
  clock_.advance(seconds(3));
  terminal_->pump();
  EXPECT_EQ(terminal_->state().call, visit::Call::answered);
}

TEST_F(StaffCallTest, IsTakenBackByThePerson) {
  does(visit::StaffCalled{});
  does(visit::CallTakenBack{});
  EXPECT_EQ(terminal_->state().call, visit::Call::none);
  EXPECT_EQ(calls().at(0).ended_by, "person");
}

TEST_F(StaffCallTest, ComesFromPracticeAsWell) {
  does(visit::PracticeAsked{});
  does(visit::StaffCalled{});
  EXPECT_EQ(calls().size(), 1U) << "who practises may need help most";
}

}  // namespace
}  // namespace yimen::terminal
