#include "ui/bench/bench_view.h"

#include <gmock/gmock.h>

#include "tests/hal/recorder.h"
#include "tests/ui/bench/folder.h"
#include "tests/ui/kit/stage.h"

namespace yimen::bench {
namespace {

class BenchViewTest : public testing::Test {
 protected:
  BenchViewTest() { folder_.add("长者码.png"); }

  void show() {
    bench_.look_again();
    stage_.show([this](ui::Ui& ui) { draw(ui, bench_); });
    stage_.frame();
  }

  PictureFolder folder_;
  hal::SimulatedDevices devices_;
  Bench bench_{devices_, folder_.path()};
  ui::Stage stage_{{}, {{700, 1200}, 0.36}};
};

TEST_F(BenchViewTest, ShowsEveryDeviceWithNothingCutOff) {
  show();
  for (const auto* device : {"镜头", "扫码器", "社保卡", "打印机", "网络", "人", "按键盘"})
    EXPECT_TRUE(stage_.tree().shows(device)) << device;
  for (const auto& node : stage_.tree().nodes()) EXPECT_FALSE(node.clipped) << node.label;
}

TEST_F(BenchViewTest, PlaysTheCamera) {
  std::optional<std::filesystem::path> seen;
  devices_.show_picture = [&](const auto& picture) { seen = picture; };
  show();
  stage_.tap("长者码");
  EXPECT_EQ(seen, folder_.path() / "长者码.png");
  stage_.tap("拿开");
  EXPECT_FALSE(seen);
}

TEST_F(BenchViewTest, PlaysThePrinter) {
  show();
  for (const auto& [label, paper] : {std::pair("没纸", hal::Paper::out), std::pair("卡纸", hal::Paper::jam),
                                     std::pair("关机", hal::Paper::off), std::pair("纸少", hal::Paper::low),
                                     std::pair("有纸", hal::Paper::ok)}) {
    stage_.tap(label);
    EXPECT_EQ(devices_.printer->paper(), paper) << label;
  }
}

TEST_F(BenchViewTest, PlaysCardNetworkAndPerson) {
  show();
  stage_.tap("插卡");
  EXPECT_TRUE(devices_.card->card_in());
  stage_.tap("拔卡");
  EXPECT_FALSE(devices_.card->card_in());
  stage_.tap("拔掉网线");
  EXPECT_TRUE(bench_.network_cut());
  stage_.tap("插上网线");
  EXPECT_FALSE(bench_.network_cut());
  stage_.tap("走近");
  EXPECT_TRUE(devices_.presence->near());
  stage_.tap("走开");
  EXPECT_FALSE(devices_.presence->near());
}

TEST_F(BenchViewTest, BreaksTheCardReaderAndMendsIt) {
  show();
  stage_.tap("坏了");
  EXPECT_EQ(devices_.card->status(), hal::Status::fault);
  stage_.tap("坏了");
  EXPECT_EQ(devices_.card->status(), hal::Status::ok);
}

TEST_F(BenchViewTest, ScansWhatIsTyped) {
  hal::Recorder<hal::ScannerEvent> events;
  devices_.scanner->start(events.sink());
  show();
  stage_.type("EC1:A");
  stage_.tap("扫一下");
  EXPECT_EQ(events.next(), hal::ScannerEvent(hal::CodeScanned{"EC1:A"}));
  stage_.tap("清空");
  EXPECT_EQ(bench_.typed(), "");
  devices_.scanner->stop();
}

TEST_F(BenchViewTest, PressesKeys) {
  hal::Recorder<hal::KeypadEvent> events;
  devices_.keypad->start(events.sink());
  show();
  stage_.tap("确定");
  EXPECT_EQ(events.next(), hal::KeypadEvent(hal::KeyPressed{hal::Key::select}));
  devices_.keypad->stop();
}

}  // namespace
}  // namespace yimen::bench
