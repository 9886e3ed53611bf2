#include "kiosk/identity/keys.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "kiosk/identity/faults.h"
#include "tests/kiosk/identity/codes.h"

namespace yimen::identity {
namespace {

std::string changed(std::string_view from, std::string_view to) {
  auto text = issuer().public_set();
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(KeySet, ReadsWhatTheToolWrites) {
  const auto keys = KeySet::parse(issuer().public_set());
  ASSERT_TRUE(keys);
  const auto key = issuer().public_key();
  const auto* found = keys->find(key_id(key));
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(*found, key);
  EXPECT_EQ(keys->find(Bytes{1, 2, 3, 4}), nullptr);
  EXPECT_EQ(keys->find({}), nullptr);
}

TEST(KeySet, RefusesWhatIsNotAKeySet) {
  const std::string sets[] = {"",
                              "[]",
                              "{",
                              R"({"keys": {}})",
                              R"({"keys": []})",
                              R"({"keys": [1]})",
                              changed("Ed25519", "X25519"),
                              changed("OKP", "EC"),
                              changed("\"x\": \"", "\"x\": \"AAAA"),
                              changed("\"kid\": \"", "\"kid\": \"0"),
                              changed("\"x\":", "\"d\": \"secret\", \"x\":"),
                              changed("\"x\":", "\"y\":")};
  for (const auto& text : sets) {
    const auto keys = KeySet::parse(text);
    ASSERT_FALSE(keys) << text;
    EXPECT_EQ(keys.error().fault, &kKeysBroken);
  }
}

TEST(KeySet, SaysWhichFileIsMissing) {
  const auto keys = KeySet::load("/nowhere/keys.json");
  ASSERT_FALSE(keys);
  EXPECT_EQ(keys.error().fault, &kKeysMissing);
  EXPECT_EQ(keys.error().detail, "/nowhere/keys.json");
}

TEST(KeySet, LoadsAFile) {
  const auto file = std::filesystem::path(testing::TempDir()) / "yimen_keys_test.json";
  std::ofstream(file) << issuer().public_set();
  EXPECT_TRUE(KeySet::load(file));
  std::ofstream(file) << "{}";
  EXPECT_FALSE(KeySet::load(file));
  std::filesystem::remove(file);
}

}  // namespace
}  // namespace yimen::identity
