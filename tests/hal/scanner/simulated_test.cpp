#include "hal/scanner/simulated.h"

#include <gtest/gtest.h>

#include "hal/scanner/faults.h"
#include "tests/hal/recorder.h"

namespace yimen::hal {
namespace {

class SimulatedScannerTest : public testing::Test {
 protected:
  SimulatedScannerTest() { scanner_.start(events_.sink()); }
  Recorder<ScannerEvent> events_;
  SimulatedScanner scanner_;
};

TEST_F(SimulatedScannerTest, ReadsWhatItIsGiven) {
  scanner_.scan("EC1:A");
  EXPECT_EQ(events_.next(), ScannerEvent(CodeScanned{"EC1:A"}));
}

TEST_F(SimulatedScannerTest, RefusesWhatTheDriverRefuses) {
  scanner_.scan(std::string(kLongestCode + 1, 'x'));
  EXPECT_EQ(events_.next(), ScannerEvent(CodeRefused{&kCodeTooLong}));
  scanner_.scan("\xFF");
  EXPECT_EQ(events_.next(), ScannerEvent(CodeRefused{&kCodeNotText}));
}

TEST_F(SimulatedScannerTest, ReadsNothingWhileUnplugged) {
  scanner_.set_status(Status::absent);
  EXPECT_EQ(events_.next(), ScannerEvent(StatusChanged{Status::absent}));
  scanner_.scan("EC1:A");
  EXPECT_TRUE(events_.empty());
  scanner_.set_status(Status::ok);
  scanner_.scan("EC1:A");
  EXPECT_EQ(events_.next(), ScannerEvent(StatusChanged{Status::ok}));
  EXPECT_EQ(events_.next(), ScannerEvent(CodeScanned{"EC1:A"}));
}

TEST_F(SimulatedScannerTest, SaysNothingAfterStop) {
  scanner_.stop();
  scanner_.scan("EC1:A");
  EXPECT_TRUE(events_.empty());
}

}  // namespace
}  // namespace yimen::hal
