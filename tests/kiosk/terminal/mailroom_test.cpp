// A database that is found damaged while somebody is at the terminal.
#include "kiosk/terminal/mailroom.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/support/temporary_folder.h"

namespace yimen::terminal {
namespace {

namespace fs = std::filesystem;

class MailroomTest : public testing::Test {
 protected:
  MailroomTest() {
    config_.paths.data = folder_.path() / "data";
    config_.paths.seal_key = folder_.path() / "seal.pub";
    std::ofstream(config_.paths.seal_key) << std::string(62, '0') << "09";
  }

  static outbox::Submission submission() { return {.service_id = "suqiu_12345", .body = "{}"}; }
  fs::path file() const { return config_.paths.data / "outbox.db"; }

  // Another process has written last, so that the terminal's own view is out of date, and then the disk
  // fails.
  void damage() {
    ASSERT_TRUE((*outbox::Outbox::open_beside(file()))->note("seen", ""));
    std::fstream out(file(), std::ios::binary | std::ios::in | std::ios::out);
    out.seekp(4096) << std::string(40'960, '\x5a');
  }
  // Databases, without their logs.
  int set_aside() const {
    int found = 0;
    for (const auto& entry : fs::directory_iterator(config_.paths.data)) {
      const std::string name = entry.path().filename().string();
      if (name.starts_with("outbox.db.damaged-") && name.ends_with("Z")) ++found;
    }
    return found;
  }

  testing_support::TemporaryFolder folder_;
  SystemClock clock_;
  SystemRandom random_;
  Config config_ = default_config();
  EventQueue<Happening> queue_;
};

TEST_F(MailroomTest, SetsADamagedDatabaseAsideWithoutARestart) {
  {
    Mailroom before(config_, clock_, random_, queue_);
    ASSERT_TRUE(before.open());
    for (int i = 0; i < 30; ++i) ASSERT_TRUE(before.submit(submission()));
  }
  Mailroom mailroom(config_, clock_, random_, queue_);
  ASSERT_TRUE(mailroom.open());
  ASSERT_EQ(mailroom.waiting(), 30U);
  damage();
  const auto receipt = mailroom.submit(submission());
  ASSERT_TRUE(receipt) << receipt.error().detail;
  EXPECT_EQ(set_aside(), 1);
  EXPECT_EQ(mailroom.waiting(), 1U);
  EXPECT_EQ(mailroom.outbox().state_of(receipt->number), outbox::State::queued);
}

}  // namespace
}  // namespace yimen::terminal
