#include "kiosk/bundle/manifest.h"

#include <gtest/gtest.h>

#include "kiosk/bundle/faults.h"
#include "tests/kiosk/bundle/publisher.h"

namespace yimen::bundle {
namespace {

const Files kFiles{{"services/a.json", "{}"}, {"notices.json", "[1]"}};

class ManifestTest : public testing::Test {
 protected:
  const Fault* fault_of(const SignedManifest& what, WallTime now = kNow) const {
    const auto verified = verify(what, keys_, now);
    return verified ? nullptr : verified.error().fault;
  }

  Publisher publisher_;
  std::vector<Bytes> keys_{Publisher(2).key, publisher_.key};
};

TEST_F(ManifestTest, WhatIsSignedIsRead) {
  const auto parsed = parse_signed(Publisher::answer(publisher_.publish(7, kFiles)));
  ASSERT_TRUE(parsed);
  const auto manifest = verify(*parsed, keys_, kNow);
  ASSERT_TRUE(manifest);
  EXPECT_EQ(manifest->version, 7);
  ASSERT_EQ(manifest->files.size(), 2U);
  EXPECT_EQ(manifest->files[0].name, "notices.json");
  EXPECT_EQ(manifest->files[0].size, 3);
  EXPECT_EQ(manifest->files[1].sha256, Publisher::sha("{}"));
  EXPECT_EQ(manifest->expires_at, kNow + std::chrono::hours(24 * 30));
}

TEST_F(ManifestTest, EveryChangedByteIsNoticed) {
  const auto good = publisher_.publish(7, kFiles);
  for (std::size_t i = 0; i < good.manifest.size(); ++i) {
    auto changed = good;
    changed.manifest[i] ^= 4;
    EXPECT_EQ(fault_of(changed), &kBadSignature) << i;
  }
  for (std::size_t i = 0; i < good.signature.size(); ++i) {
    auto changed = good;
    changed.signature[i] ^= 4;
    EXPECT_EQ(fault_of(changed), &kBadSignature) << i;
  }
}

TEST_F(ManifestTest, OnlyKnownKeysCount) {
  EXPECT_EQ(fault_of(Publisher(3).publish(7, kFiles)), &kUnknownKey);
  auto pretending = Publisher(3).publish(7, kFiles);
  pretending.key_id = key_id_of(publisher_.key);
  EXPECT_EQ(fault_of(pretending), &kBadSignature);
  auto short_signature = publisher_.publish(7, kFiles);
  short_signature.signature.resize(10);
  EXPECT_EQ(fault_of(short_signature), &kBadSignature);
}

TEST_F(ManifestTest, ASignatureForAnotherPurposeIsNone) {
  auto what = publisher_.publish(7, kFiles);
  const std::string stolen = "yimen bundle 1\n" + std::string(as_text(what.manifest));
  what.manifest = Bytes(stolen.begin(), stolen.end());
  EXPECT_EQ(fault_of(what), &kBadSignature);
}

TEST_F(ManifestTest, ItExpires) {
  const auto what = publisher_.publish(7, kFiles, kNow + seconds(1));
  EXPECT_EQ(fault_of(what), nullptr);
  EXPECT_EQ(fault_of(what, kNow + seconds(1)), &kExpired);
}

TEST_F(ManifestTest, EvenWhatIsSignedMustMakeSense) {
  const std::string file = R"({"name":"a.json","sha256":")" + Publisher::sha("") + R"(","size":0})";
  const auto manifest = [](const std::string& version, const std::string& files) {
    return R"({"format":1,"version":)" + version + R"(,"expires_at":"2027-01-01T00:00:00Z","files":)" +
           files + "}";
  };
  EXPECT_EQ(fault_of(publisher_.sign(manifest("1", "[" + file + "]"))), nullptr);
  for (const std::string& strange :
       {std::string(), std::string("[]"), manifest("0", "[]"), manifest("-1", "[]"), manifest("\"1\"", "[]"),
        manifest("99999999999", "[]"), manifest("1", "{}"), manifest("1", "[7]"),
        manifest("1", "[" + file + "," + file + "]"), manifest("1", R"([{"name":"a.json"}])"),
        std::string(R"({"format":2,"version":1,"expires_at":"2027-01-01T00:00:00Z","files":[]})"),
        std::string(R"({"format":1,"version":1,"expires_at":"some day","files":[]})")})
    EXPECT_EQ(fault_of(publisher_.sign(strange)), &kMalformed) << strange;
}

TEST_F(ManifestTest, NoNameLeavesTheFolder) {
  for (const char* good : {"a", "services/a.json", "a/b/c-d_e.f", "services/service.schema.json"})
    EXPECT_TRUE(is_safe_name(good)) << good;
  for (const char* bad :
       {"",    "/",       "/etc/passwd", "..",     "../a", "a/..", "a/../b", "a//b", "a/",  ".",
        "./a", ".hidden", "a/.b",        "A.json", "a b",  "a\\b", "a..b",   "事项", "a\n", "%2e%2e"})
    EXPECT_FALSE(is_safe_name(bad)) << bad;
  EXPECT_FALSE(is_safe_name(std::string("a\0b", 3)));
  EXPECT_FALSE(is_safe_name(std::string(200, 'a')));
  EXPECT_EQ(fault_of(publisher_.publish(1, {{"../../evil", "x"}})), &kMalformed);
}

TEST_F(ManifestTest, AnAnswerThatIsNoBundleIsSaid) {
  for (const char* body : {"", "[]", "{}x", R"({"manifest":"!","signature":"00","key_id":""})",
                           R"({"manifest":"e30=","signature":"0g","key_id":""})"})
    EXPECT_FALSE(parse_signed(body)) << body;
}

TEST_F(ManifestTest, ABundleMaySpeakForFurtherKeys) {
  const std::string hex = to_hex(publisher_.key);
  EXPECT_EQ(further_keys(R"({"format":1,"keys":[{"key_id":"x","public_key":")" + hex + R"("},{},7,)" +
                         R"({"public_key":"00"}]})"),
            std::vector<Bytes>{publisher_.key});
  for (const char* none : {"", "{}", R"({"keys":7})"}) EXPECT_TRUE(further_keys(none).empty()) << none;
}

}  // namespace
}  // namespace yimen::bundle
