#include "hal/headset/evdev.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/input.h>
#include <unistd.h>

#include <atomic>

#include "tests/hal/recorder.h"

namespace yimen::hal {
namespace {

// A jack whose other end the test moves.
class EvdevHeadsetTest : public testing::Test {
 protected:
  ~EvdevHeadsetTest() override { pull(); }

  std::optional<Jack> open() {
    int ends[2];
    if (!there_ || ::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return std::nullopt;
    device_ = ends[1];
    return Jack(ends[0], in_at_start_);
  }
  void move(std::uint16_t type, std::uint16_t code, int value) {
    input_event event{};
    event.type = type;
    event.code = code;
    event.value = value;
    ASSERT_EQ(::write(device_, &event, sizeof event), static_cast<ssize_t>(sizeof event));
  }
  void pull() {
    if (const int fd = device_.exchange(-1); fd >= 0) ::close(fd);
  }
  bool has_device() {
    for (int i = 0; i < 500 && device_ < 0; ++i) std::this_thread::sleep_for(milliseconds(20));
    return device_ >= 0;
  }

  std::atomic<int> device_{-1};
  std::atomic<bool> there_{true};
  bool in_at_start_ = false;
  Recorder<HeadsetEvent> events_;
  EvdevHeadset headset_{[this] { return open(); }, milliseconds(20)};
};

TEST_F(EvdevHeadsetTest, TellsPluggingInAndOut) {
  headset_.start(events_.sink());
  EXPECT_EQ(events_.next(), HeadsetEvent(StatusChanged{Status::ok}));
  ASSERT_TRUE(has_device());
  move(EV_SW, SW_HEADPHONE_INSERT, 1);
  EXPECT_EQ(events_.next(), HeadsetEvent(HeadsetPlugged{true}));
  move(EV_SW, SW_HEADPHONE_INSERT, 0);
  EXPECT_EQ(events_.next(), HeadsetEvent(HeadsetPlugged{false}));
}

TEST_F(EvdevHeadsetTest, TellsOneThatIsInAtTheStart) {
  in_at_start_ = true;
  headset_.start(events_.sink());
  EXPECT_EQ(events_.next(), HeadsetEvent(StatusChanged{Status::ok}));
  EXPECT_EQ(events_.next(), HeadsetEvent(HeadsetPlugged{true}));
}

TEST_F(EvdevHeadsetTest, IgnoresOtherSwitches) {
  headset_.start(events_.sink());
  EXPECT_EQ(events_.next(), HeadsetEvent(StatusChanged{Status::ok}));
  ASSERT_TRUE(has_device());
  move(EV_SW, SW_LID, 1);
  move(EV_SYN, SYN_REPORT, 0);
  move(EV_SW, SW_HEADPHONE_INSERT, 1);
  EXPECT_EQ(events_.next(), HeadsetEvent(HeadsetPlugged{true}));
  EXPECT_TRUE(events_.empty());
}

TEST_F(EvdevHeadsetTest, IsOutWhenTheDeviceGoesAndLooksForItAgain) {
  in_at_start_ = true;
  headset_.start(events_.sink());
  events_.next();
  events_.next();
  there_ = false;
  pull();
  EXPECT_EQ(events_.next(), HeadsetEvent(HeadsetPlugged{false}));
  EXPECT_EQ(events_.next(), HeadsetEvent(StatusChanged{Status::absent}));
  there_ = true;
  EXPECT_EQ(events_.next(), HeadsetEvent(StatusChanged{Status::ok}));
  EXPECT_EQ(events_.next(), HeadsetEvent(HeadsetPlugged{true}));
}

TEST(Jack, IsNoneWhereThereIsNoSuchSwitch) {
  EXPECT_FALSE(open_jack("/dev/null"));
  EXPECT_FALSE(open_jack("/nowhere"));
}

}  // namespace
}  // namespace yimen::hal
