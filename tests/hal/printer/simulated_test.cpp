#include "hal/printer/simulated.h"

#include <gtest/gtest.h>

#include "hal/printer/faults.h"
#include "tests/hal/recorder.h"

namespace yimen::hal {
namespace {

class SimulatedPrinterTest : public testing::Test {
 protected:
  SimulatedPrinterTest() { printer_.start(events_.sink()); }

  void expect_failure(Paper paper, Status status, const Fault& fault) {
    printer_.set_paper(paper);
    EXPECT_EQ(events_.next(), PrinterEvent(StatusChanged{status}));
    printer_.print({5, "YM-1", {1}});
    EXPECT_EQ(events_.next(), PrinterEvent(PrintFailed{5, &fault}));
    EXPECT_TRUE(printer_.printed().empty());
    EXPECT_TRUE(events_.empty());
  }

  Recorder<PrinterEvent> events_;
  SimulatedPrinter printer_;
};

TEST_F(SimulatedPrinterTest, KeepsWhatItPrinted) {
  printer_.print({5, "YM-1", {1, 2, 3}});
  EXPECT_EQ(events_.next(), PrinterEvent(Printed{5}));
  ASSERT_EQ(printer_.printed().size(), 1U);
  EXPECT_EQ(printer_.printed()[0].pdf, (Bytes{1, 2, 3}));
  printer_.forget();
  EXPECT_TRUE(printer_.printed().empty());
}

TEST_F(SimulatedPrinterTest, FailsWithoutPaper) {
  expect_failure(Paper::out, Status::fault, kPrinterPaperOut);
}
TEST_F(SimulatedPrinterTest, FailsWhenJammed) { expect_failure(Paper::jam, Status::fault, kPrinterJam); }
TEST_F(SimulatedPrinterTest, FailsWhenOff) { expect_failure(Paper::off, Status::absent, kPrinterOff); }

TEST_F(SimulatedPrinterTest, PrintsWithLittlePaperAndWarns) {
  printer_.set_paper(Paper::low);
  EXPECT_EQ(events_.next(), PrinterEvent(StatusChanged{Status::warning}));
  printer_.print({6, "YM-1", {1}});
  EXPECT_EQ(events_.next(), PrinterEvent(Printed{6}));
}

TEST_F(SimulatedPrinterTest, PrintsAgainOncePaperIsIn) {
  printer_.set_paper(Paper::out);
  printer_.set_paper(Paper::ok);
  printer_.print({7, "YM-1", {1}});
  EXPECT_EQ(events_.next(), PrinterEvent(StatusChanged{Status::fault}));
  EXPECT_EQ(events_.next(), PrinterEvent(StatusChanged{Status::ok}));
  EXPECT_EQ(events_.next(), PrinterEvent(Printed{7}));
}

}  // namespace
}  // namespace yimen::hal
