#include "ui/bench/bench.h"

#include <gmock/gmock.h>

#include "tests/hal/recorder.h"
#include "tests/ui/bench/folder.h"

namespace yimen::bench {
namespace {

using testing::ElementsAre;

TEST(Bench, OffersThePicturesOfItsFolderByName) {
  const PictureFolder folder;
  folder.add("b.png");
  folder.add("a.jpg");
  folder.add("notes.txt");
  hal::SimulatedDevices devices;
  const Bench bench(devices, folder.path());
  EXPECT_THAT(bench.pictures(), ElementsAre(folder.path() / "a.jpg", folder.path() / "b.png"));
}

TEST(Bench, WaitsForAFolderThatIsNotThereYet) {
  const PictureFolder folder;
  hal::SimulatedDevices devices;
  Bench bench(devices, folder.path() / "later");
  EXPECT_TRUE(bench.pictures().empty());
  std::filesystem::create_directory(folder.path() / "later");
  folder.add("later/code.png");
  bench.look_again();
  EXPECT_THAT(bench.pictures(), ElementsAre(folder.path() / "later" / "code.png"));
}

TEST(Bench, HoldsAPictureBeforeTheCameraAndTakesItAway) {
  hal::SimulatedDevices devices;
  std::vector<std::optional<std::filesystem::path>> seen;
  devices.show_picture = [&](const auto& picture) { seen.push_back(picture); };
  Bench bench(devices, "/none");
  bench.show("/codes/a.png");
  EXPECT_EQ(bench.shown(), "/codes/a.png");
  bench.take_away();
  EXPECT_FALSE(bench.shown());
  EXPECT_THAT(seen, ElementsAre(std::filesystem::path("/codes/a.png"), std::nullopt));
}

TEST(Bench, ShowsAFileWhosePathWasTypedAndNothingElse) {
  const PictureFolder folder;
  folder.add("code.png");
  hal::SimulatedDevices devices;
  Bench bench(devices, "/none");
  bench.typed() = (folder.path() / "missing.png").string();
  bench.show_typed();
  EXPECT_FALSE(bench.shown());
  bench.typed() = (folder.path() / "code.png").string();
  bench.show_typed();
  EXPECT_EQ(bench.shown(), folder.path() / "code.png");
}

TEST(Bench, CutsTheNetworkAndBringsItBack) {
  hal::SimulatedDevices devices;
  std::vector<bool> cuts;
  devices.cut_network = [&](bool cut) { cuts.push_back(cut); };
  Bench bench(devices, "/none");
  bench.cut_network(true);
  EXPECT_TRUE(bench.network_cut());
  bench.cut_network(false);
  EXPECT_FALSE(bench.network_cut());
  EXPECT_THAT(cuts, ElementsAre(true, false));
}

TEST(Bench, ScansWhatWasTypedAndNothingWhenNothingWas) {
  hal::SimulatedDevices devices;
  hal::Recorder<hal::ScannerEvent> events;
  devices.scanner->start(events.sink());
  Bench bench(devices, "/none");
  bench.scan_typed();
  EXPECT_TRUE(events.empty());
  bench.typed() = "EC1:A";
  bench.scan_typed();
  EXPECT_EQ(events.next(), hal::ScannerEvent(hal::CodeScanned{"EC1:A"}));
  devices.scanner->stop();
}

}  // namespace
}  // namespace yimen::bench
