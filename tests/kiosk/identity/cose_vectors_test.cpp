// The examples of the COSE working group: each gives its stated result (tests/vectors/cose_sign1.json).
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "kiosk/identity/base45.h"
#include "kiosk/identity/cbor_writer.h"
#include "kiosk/identity/cose.h"
#include "tests/kiosk/identity/codes.h"
#include "tests/kiosk/identity/foreign_signature.h"

namespace yimen::identity {
namespace {

using nlohmann::json;

Bytes bytes_at(const json& object, const char* name) { return from_hex(object.value(name, "")).value(); }

PublicKey key_from(const Bytes& x) {
  PublicKey key{};
  if (x.size() == key.size()) std::copy(x.begin(), x.end(), key.begin());
  return key;
}

struct CoseExample {
  explicit CoseExample(const json& entry)
      : file(entry["file"]),
        good(entry["good"]),
        key{entry["key"]["crv"], bytes_at(entry["key"], "x"), bytes_at(entry["key"], "y")},
        external(bytes_at(entry, "external")),
        to_be_signed(bytes_at(entry, "to_be_signed")),
        bytes(bytes_at(entry, "message")),
        message(parse_cose(bytes)) {}
  std::string file;
  bool good;
  ForeignKey key;
  Bytes external, to_be_signed, bytes;
  std::optional<CoseSign1> message;
};

std::vector<CoseExample> cose_examples() {
  std::ifstream in(std::string(YIMEN_VECTORS) + "/cose_sign1.json");
  std::vector<CoseExample> all;
  const auto document = json::parse(in);
  for (const auto& entry : document["vectors"]) all.emplace_back(entry);
  return all;
}

bool stands(const CoseExample& vector) {
  if (!vector.message) return false;
  if (vector.key.curve == "Ed25519")
    return verify_cose(*vector.message, key_from(vector.key.x), vector.external);
  const auto algorithm = vector.message->kept.algorithm.value_or(vector.message->open.algorithm.value_or(0));
  const auto content =
      signed_bytes(vector.message->protected_bytes, vector.message->payload, vector.external);
  return foreign_signature_is_right(algorithm, vector.key, content, vector.message->signature);
}

TEST(CoseVectors, GiveTheirStatedResults) {
  const auto all = cose_examples();
  ASSERT_EQ(all.size(), 20u);
  for (const auto& vector : all) EXPECT_EQ(stands(vector), vector.good) << vector.file;
}

TEST(CoseVectors, AreSignedAsTheySay) {
  for (const auto& vector : cose_examples()) {
    if (!vector.good) continue;
    const auto content =
        signed_bytes(vector.message->protected_bytes, vector.message->payload, vector.external);
    EXPECT_EQ(to_hex(content), to_hex(vector.to_be_signed)) << vector.file;
  }
}

// A verifier that knows one algorithm takes no other, and no elder code is among them.
TEST(CoseVectors, OfOtherAlgorithmsAreRefused) {
  int of_ours = 0;
  for (const auto& vector : cose_examples()) {
    const bool ours = vector.key.curve == "Ed25519";
    of_ours += ours ? 1 : 0;
    EXPECT_TRUE(ours || !vector.message || !verify_cose(*vector.message, key_from(vector.key.x)));
    Terminal terminal;
    EXPECT_NE(terminal.fault_of("EC1:" + base45_encode(vector.bytes)), "") << vector.file;
  }
  EXPECT_EQ(of_ours, 4);
}

TEST(CoseVectors, OfOursBreakWithEachByte) {
  for (const auto& vector : cose_examples()) {
    if (vector.key.curve != "Ed25519") continue;
    const auto key = key_from(vector.key.x);
    const auto covered = vector.message->protected_bytes.size() + vector.message->payload.size();
    std::size_t refused = 0;
    for (std::size_t i = 0; i < vector.bytes.size(); ++i) {
      auto changed = vector.bytes;
      changed[i] ^= 0x01;
      const auto message = parse_cose(changed);
      refused += message && verify_cose(*message, key) ? 0u : 1u;
    }
    EXPECT_GE(refused, covered + 64) << vector.file << ": all but what the unprotected header says";
  }
}

Bytes hex_bytes(const char* hex) { return from_hex(hex).value(); }

// The working group's mutations (sign1-tests), which it publishes for ECDSA only, with Ed25519.
struct Made {
  Bytes protected_bytes = hex_bytes("a10127");
  std::string open = "a104423131";
  Bytes signed_header = hex_bytes("a10127");
  Bytes external = {};
  std::string tag = "d2";

  bool is_right() const {
    const auto key = issuer();
    const auto payload = as_bytes("This is the content.");
    auto whole = hex_bytes(tag.c_str());
    const auto signature = key.sign(signed_bytes(signed_header, payload, external));
    for (const auto& part : {CborWriter().array(4).bytes(protected_bytes).done(), hex_bytes(open.c_str()),
                             CborWriter().bytes(payload).bytes(signature).done()})
      whole.insert(whole.end(), part.begin(), part.end());
    const auto message = parse_cose(whole);
    return message && verify_cose(*message, key.public_key(), external);
  }
};

TEST(CoseMutations, WhatIsRightIsTaken) {
  EXPECT_TRUE(Made{}.is_right());
  EXPECT_TRUE((Made{.tag = ""}.is_right())) << "untagged";
  EXPECT_TRUE((Made{.external = hex_bytes("11aa22bb33cc44dd55006699")}.is_right()));
  EXPECT_TRUE(
      (Made{.protected_bytes = hex_bytes("a0"), .open = "a2012704423131", .signed_header = hex_bytes("a0")}
           .is_right()))
      << "h'A0' is signed as nothing";
  EXPECT_TRUE((Made{.protected_bytes = {}, .open = "a2012704423131", .signed_header = {}}.is_right()));
  EXPECT_TRUE((Made{.open = "a304423131198000f5613081f6"}.is_right())) << "whatever else the open one says";
}

TEST(CoseMutations, WhatIsWrongIsRefused) {
  EXPECT_FALSE((Made{.tag = "d903e6"}.is_right())) << "tag 998";
  EXPECT_FALSE((
      Made{.protected_bytes = hex_bytes("a1013903e6"), .signed_header = hex_bytes("a1013903e6")}.is_right()));
  EXPECT_FALSE((Made{.protected_bytes = hex_bytes("a10167756e6b6e6f776e"),
                     .signed_header = hex_bytes("a10167756e6b6e6f776e")}
                    .is_right()))
      << "algorithm \"unknown\"";
  EXPECT_FALSE((Made{.protected_bytes = hex_bytes("a201270300")}.is_right())) << "a protected header added";
  EXPECT_FALSE((Made{.signed_header = hex_bytes("a201270300")}.is_right())) << "one removed";
  EXPECT_FALSE((Made{.protected_bytes = hex_bytes("a0"), .signed_header = {}}.is_right())) << "no algorithm";
  EXPECT_FALSE((Made{.open = "a10127"}.is_right())) << "the algorithm twice";
  EXPECT_FALSE((Made{.protected_bytes = hex_bytes("a2012702810a"), .signed_header = hex_bytes("a2012702810a")}
                    .is_right()))
      << "critical: label 10";
  EXPECT_FALSE((Made{.open = "a20442313104423131"}.is_right())) << "the key id twice";
  EXPECT_FALSE((Made{.open = "bf04423131ff"}.is_right())) << "an indefinite length";
}

}  // namespace
}  // namespace yimen::identity
