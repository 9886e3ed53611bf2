#include "kiosk/terminal/config.h"
#include "kiosk/terminal/glass.h"

#include <gtest/gtest.h>

#include <fstream>

#include "kiosk/terminal/faults.h"

namespace yimen::terminal {
namespace {

namespace fs = std::filesystem;

class ConfigTest : public testing::Test {
 protected:
  void SetUp() override { fs::create_directories(folder_); }
  void TearDown() override { fs::remove_all(folder_); }

  Result<Config> load(const std::string& text) {
    std::ofstream(folder_ / "kiosk.toml") << text;
    return load_config(folder_ / "kiosk.toml");
  }
  std::string complaint(const std::string& text) {
    const auto loaded = load(text);
    if (loaded) return "accepted";
    EXPECT_EQ(loaded.error().fault, &kBadConfig);
    return loaded.error().detail;
  }

  const fs::path folder_ = fs::path(testing::TempDir()) / ("config." + std::to_string(::getpid()));
};

TEST_F(ConfigTest, EmptyFileIsTheDefaults) {
  const auto config = load("");
  ASSERT_TRUE(config);
  EXPECT_FALSE(config->backend);
  EXPECT_EQ(config->limits.idle_warning, seconds(120));
  EXPECT_EQ(config->camera, "none");
}

TEST_F(ConfigTest, FacesAreOffAndTheirNumbersStayWithinReason) {
  EXPECT_FALSE(load("")->faces.offered);
  const auto config = load("[face]\noffered = true\nrenew_years = 2\nthreshold = 0.5\n");
  ASSERT_TRUE(config);
  EXPECT_TRUE(config->faces.offered);
  EXPECT_EQ(config->faces.renew_years, 2);
  EXPECT_DOUBLE_EQ(config->faces.threshold, 0.5);
  for (const char* bad : {"threshold = 0.1", "threshold = 1.5", "renew_years = 0", "renew_years = 30"})
    EXPECT_NE(complaint(std::string("[face]\n") + bad).find("must be between"), std::string::npos) << bad;
  EXPECT_NE(complaint("[limits]\nface_s = 2\n").find("face_s"), std::string::npos);
}

TEST_F(ConfigTest, EverySectionIsRead) {
  const auto config = load(R"(
[office]
name = { zh = "和平社区", en = "Heping" }
counter = { zh = "一楼窗口", en = "ground floor" }
phone = "0571-12345678"
[panel]
mm_per_pixel = 0.3
fullscreen = true
[devices]
camera = "v4l2:/dev/video0"
scanner = "serial:/dev/ttyACM0"
printer = "folder:prints"
[backend]
url = "https://127.0.0.1:8443"
ca_file = "ca.pem"
seal_key = "keys/seal.pub"
[identity]
issuer_keys = "issuers.json"
[limits]
idle_warning_s = 60
idle_countdown_s = 25
[paths]
data = "data"
)");
  ASSERT_TRUE(config) << config.error().detail;
  EXPECT_EQ(config->office.name.zh, "和平社区");
  EXPECT_EQ(config->office.phone, "0571-12345678");
  EXPECT_DOUBLE_EQ(config->panel.mm_per_pixel, 0.3);
  EXPECT_EQ(config->camera, "v4l2:/dev/video0");
  EXPECT_EQ(config->devices.scanner, "serial:/dev/ttyACM0");
  EXPECT_TRUE(config->backend);
  EXPECT_EQ(config->sync.ca_file, folder_ / "ca.pem") << "relative to the file";
  EXPECT_EQ(config->paths.seal_key, folder_ / "keys/seal.pub");
  EXPECT_EQ(config->paths.issuer_keys, folder_ / "issuers.json");
  EXPECT_EQ(config->paths.data, folder_ / "data");
  EXPECT_EQ(config->limits.idle_countdown, seconds(25));
}

TEST_F(ConfigTest, MistakesAreNamedWithTheirLine) {
  EXPECT_NE(complaint("[office]\nfone = \"1\"\n").find("line 2: [office] unknown key 'fone'"),
            std::string::npos);
  EXPECT_NE(complaint("[offices]\n").find("unknown key 'offices'"), std::string::npos);
  EXPECT_NE(complaint("[panel]\nfullscreen = 3\n").find("'fullscreen' must be true or false"),
            std::string::npos);
  EXPECT_NE(complaint("office = 3\n").find("'office' must be a table"), std::string::npos);
  EXPECT_NE(complaint("[office\n").find("line 1"), std::string::npos);
}

TEST_F(ConfigTest, SettingsThatWouldHarmPeopleAreRefused) {
  EXPECT_NE(complaint("[limits]\nidle_countdown_s = 5\n").find("at least 20"), std::string::npos);
  EXPECT_NE(complaint("[limits]\nidle_warning_s = 1\n").find("at least 20"), std::string::npos);
  EXPECT_NE(complaint("[office]\nphone = \"\"\n").find("phone"), std::string::npos);
  EXPECT_NE(complaint("[panel]\nmm_per_pixel = 0\n").find("mm_per_pixel"), std::string::npos);
  EXPECT_NE(complaint("[panel]\ndiagonal_inches = 3\n").find("diagonal_inches"), std::string::npos);
  EXPECT_NE(complaint("[panel]\nbottom_mm = 1300\n").find("who sits"), std::string::npos);
  EXPECT_NE(complaint("[panel]\nviewing_mm = 900\n").find("largest text"), std::string::npos);
}

TEST_F(ConfigTest, ThePanelMayBeGivenByItsDiagonal) {
  const Panel panel{.diagonal_inches = 21.5, .bottom_mm = 700};
  const auto glass = glass_of(panel, {1920, 1080});
  EXPECT_NEAR(glass.mm_per_px, 0.248, 0.0005);
  EXPECT_DOUBLE_EQ(glass.bottom_mm, 700);
  EXPECT_DOUBLE_EQ(glass_of({.mm_per_pixel = 0.3}, {1920, 1080}).mm_per_px, 0.3);
}

TEST_F(ConfigTest, GlassThatNobodyReachesIsRefused) {
  EXPECT_TRUE(check_mounting({{1080, 1920}, 0.248, 850}));
  EXPECT_TRUE(check_mounting({{400, 300}, 0.248, 850})) << "a small window";
  const auto high = check_mounting({{1920, 1080}, 0.248, 1115});
  ASSERT_FALSE(high);
  EXPECT_NE(high.error().detail.find("only 105 mm"), std::string::npos) << high.error().detail;
}

TEST_F(ConfigTest, BackendNeedsAddressAndKey) {
  EXPECT_NE(complaint("[backend]\nseal_key = \"k\"\n").find("url is missing"), std::string::npos);
  EXPECT_NE(complaint("[backend]\nurl = \"https://x\"\n").find("seal_key is missing"), std::string::npos);
}

TEST_F(ConfigTest, SaysHowLongThingsAreKept) {
  auto config = load("");
  EXPECT_EQ(config->sync.retention.draft_hours, 72);
  EXPECT_EQ(config->sync.retention.delivered_days, 30);
  config = load("[drafts]\nhours = 0\n[retention]\ndays = 7\n");
  ASSERT_TRUE(config) << config.error().detail;
  EXPECT_EQ(config->sync.retention.draft_hours, 0);
  EXPECT_EQ(config->sync.retention.delivered_days, 7);
  EXPECT_NE(complaint("[drafts]\nhours = -1\n").find("'hours' must be between 0"), std::string::npos);
  EXPECT_NE(complaint("[retention]\ndays = 0\n").find("at least 1"), std::string::npos);
}

TEST_F(ConfigTest, KnowsWhoSignsBundles) {
  const std::string key(64, 'a');
  std::ofstream(folder_ / "manifest.pub") << key << '\n';
  const std::string backend = "[backend]\nurl = \"https://x\"\nseal_key = \"k\"\n";
  const auto config =
      load(backend + "manifest_key = \"manifest.pub\"\nupdate_interval_s = 60\nin_flight = 8\n");
  ASSERT_TRUE(config) << config.error().detail;
  EXPECT_EQ(to_hex(config->sync.manifest_key), key);
  EXPECT_EQ(config->sync.down_interval, seconds(60));
  EXPECT_EQ(config->sync.in_flight, 8);
  EXPECT_NE(complaint(backend + "manifest_key = \"none.pub\"\n").find("no key of 64"), std::string::npos);
  EXPECT_NE(complaint(backend + "update_interval_s = 1\n").find("at least 10"), std::string::npos);
  EXPECT_NE(complaint(backend + "in_flight = 0\n").find("between 1 and 64"), std::string::npos);
}

TEST_F(ConfigTest, MissingFileIsAnError) { EXPECT_FALSE(load_config(folder_ / "none.toml")); }

}  // namespace
}  // namespace yimen::terminal
