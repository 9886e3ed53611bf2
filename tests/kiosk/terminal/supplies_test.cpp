#include "kiosk/terminal/supplies.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/support/temporary_folder.h"

namespace yimen::terminal {
namespace {

namespace fs = std::filesystem;

constexpr WallTime kNow{seconds{1795000000}};
constexpr const char* kJwks =
    R"({"keys": [{"kty": "OKP", "crv": "Ed25519", "kid": "21fe31df", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]})";

class SuppliesTest : public testing::Test {
 protected:
  SuppliesTest() {
    config_.paths.assets = YIMEN_ASSETS;
    config_.paths.issuer_keys = folder_.path() / "issuers.json";
    write(config_.paths.issuer_keys, kJwks);
  }
  static void write(const fs::path& file, const std::string& content) {
    fs::create_directories(file.parent_path());
    std::ofstream(file) << content;
  }
  void in_set(const char* name, const std::string& content) { write(set_ / name, content); }
  Supplies gather() const { return gather_supplies(config_, set_, kNow); }

  testing_support::TemporaryFolder folder_;
  const fs::path set_ = folder_.path() / "set";
  Config config_ = default_config();
};

TEST_F(SuppliesTest, AreThoseShippedWhereNoBundleIs) {
  const auto supplies = gather_supplies(config_, std::nullopt, kNow);
  ASSERT_TRUE(supplies.services);
  EXPECT_FALSE(supplies.services->services().empty());
  EXPECT_EQ(supplies.issuers->size(), 1U);
  EXPECT_TRUE(supplies.revocations);
  EXPECT_TRUE(supplies.notices.empty());
  EXPECT_FALSE(supplies.sealer);
}

TEST_F(SuppliesTest, AreThoseOfTheBundlePartByPart) {
  fs::create_directories(set_ / "services");
  fs::copy_file(fs::path(YIMEN_ASSETS) / "services" / "suqiu_12345.json",
                set_ / "services" / "suqiu_12345.json");
  in_set("notices.json", R"({"format": 1, "notices": [{"id": "a", "title": {"zh": "放假"}}]})");
  in_set("revocations.json", R"({"format": 1, "lists": [{"kid": "21fe31df", "bits": "AQ=="}]})");
  in_set("keys/seal.json",
         R"({"format": 1, "keys": [{"public_key": ")" + std::string(64, 'a') + R"(", "from": ""}]})");
  const auto supplies = gather();
  ASSERT_TRUE(supplies.services);
  ASSERT_EQ(supplies.services->services().size(), 1U) << "with the schema that was shipped";
  EXPECT_FALSE(supplies.services->life_stages().empty());
  EXPECT_EQ(supplies.notices.front().title.zh, "放假");
  const Bytes kid = *from_hex("21fe31df");
  EXPECT_TRUE(supplies.revocations->contains(kid, 0));
  EXPECT_FALSE(supplies.revocations->contains(kid, 1));
  EXPECT_TRUE(supplies.sealer);
  EXPECT_EQ(supplies.issuers->size(), 1U) << "those configured";
}

TEST_F(SuppliesTest, ThatAreBrokenLeaveWhatIsInUse) {
  in_set("services/broken.json", "{}");
  in_set("notices.json", "x");
  in_set("revocations.json", "x");
  in_set("keys/seal.json", "x");
  in_set("keys/issuers.json", "x");
  const auto supplies = gather();
  ASSERT_TRUE(supplies.services);
  EXPECT_FALSE(supplies.services->services().empty()) << "no bundle shuts the terminal";
  EXPECT_TRUE(supplies.notices.empty());
  EXPECT_FALSE(supplies.revocations) << "the last good list stays";
  EXPECT_FALSE(supplies.sealer);
  EXPECT_EQ(supplies.issuers->size(), 1U);
}

}  // namespace
}  // namespace yimen::terminal
