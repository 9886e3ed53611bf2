#include "hal/devices.h"

#include <gtest/gtest.h>

#include "hal/printer/faults.h"
#include "hal/scanner/faults.h"
#include "tests/hal/recorder.h"

namespace yimen::hal {
namespace {

TEST(Devices, AreTheSimulatorsWhereConfigured) {
  const SimulatedDevices simulated;
  const auto devices = make_devices(simulated_names(), &simulated);
  EXPECT_TRUE(devices.problems.empty());
  EXPECT_EQ(devices.scanner, simulated.scanner);
  EXPECT_EQ(devices.card, simulated.card);
  EXPECT_EQ(devices.printer, simulated.printer);
  EXPECT_EQ(devices.speaker, simulated.speaker);
  EXPECT_EQ(devices.keypad, simulated.keypad);
  EXPECT_EQ(devices.presence, simulated.presence);
}

TEST(Devices, AreAbsentWhenNotConfigured) {
  const auto devices = make_devices({}, nullptr);
  EXPECT_TRUE(devices.problems.empty());
  EXPECT_EQ(devices.scanner->status(), Status::absent);
  EXPECT_EQ(devices.card->status(), Status::absent);
  EXPECT_EQ(devices.printer->status(), Status::absent);
  EXPECT_EQ(devices.speaker->status(), Status::absent);
  EXPECT_EQ(devices.presence->status(), Status::absent);
  EXPECT_EQ(devices.keypad->status(), Status::ok) << "a keyboard's keys come through the window";
}

TEST(Devices, NotUnderstoodAreAbsentAndNamedForStaff) {
  DeviceNames names;
  names.scanner = "bluetooth:7";
  names.printer = "folder:";
  const auto devices = make_devices(names, nullptr);
  EXPECT_EQ(devices.scanner->status(), Status::absent);
  EXPECT_EQ(devices.printer->status(), Status::absent);
  ASSERT_EQ(devices.problems.size(), 2U);
  EXPECT_EQ(devices.problems[0].fault, &kUnknownDevice);
  EXPECT_EQ(devices.problems[0].detail, "scanner: no driver is called \"bluetooth:7\"");
}

TEST(Devices, SimulatorsAreNotThereUnlessSomebodyPlaysThem) {
  for (const auto& problem : make_devices(simulated_names(), nullptr).problems)
    EXPECT_EQ(problem.fault, &kUnknownDevice);
  EXPECT_EQ(make_devices(simulated_names(), nullptr).problems.size(), 6U);
}

TEST(Devices, SerialScannerWithAWrongSpeedIsASettingFault) {
  const auto made = make_scanner("serial:/dev/ttyACM0,9601", nullptr);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().fault, &kScannerSetting);
}

TEST(Devices, SerialScannerIsMadeWhetherItIsPluggedInOrNot) {
  const auto made = make_scanner("serial:/dev/no-such-port", nullptr);
  ASSERT_TRUE(made);
  EXPECT_EQ((*made)->status(), Status::unknown);
}

TEST(Devices, HeadsetIsTheKernelsSwitchWhetherItIsThereOrNot) {
  EXPECT_EQ(make_headset("none").value(), nullptr);
  EXPECT_NE(make_headset("evdev").value(), nullptr);
  EXPECT_NE(make_headset("evdev:/dev/input/event5").value(), nullptr);
  EXPECT_FALSE(make_headset("evdev:"));
  EXPECT_FALSE(make_headset("bluetooth"));
}

TEST(Devices, PrintingWithoutAPrinterFailsAtOnce) {
  Recorder<PrinterEvent> events;
  const auto printer = make_printer("none", nullptr);
  ASSERT_TRUE(printer);
  (*printer)->start(events.sink());
  (*printer)->print({7, "YM-1", {}});
  EXPECT_EQ(events.next(), PrinterEvent(PrintFailed{7, &kPrinterAbsent}));
}

}  // namespace
}  // namespace yimen::hal
