// Attacks that are known of signed tokens, tried on each kind of elder code.
#include <gtest/gtest.h>
#include <sodium.h>

#include "issuer/signed_message.h"
#include "kiosk/identity/base45.h"
#include "kiosk/identity/cbor_writer.h"
#include "kiosk/identity/cose.h"
#include "kiosk/identity/faults.h"
#include "tests/kiosk/identity/codes.h"

namespace yimen::identity {
namespace {

std::string text_of(ByteView message) { return "EC1:" + base45_encode(message); }

Bytes header(std::int64_t algorithm) {
  return CborWriter()
      .map(2)
      .integer(1)
      .integer(algorithm)
      .integer(4)
      .bytes(key_id(issuer().public_key()))
      .done();
}

std::string signed_as(ByteView header, ByteView signature, std::uint64_t tag = 18) {
  return text_of(CborWriter()
                     .tag(tag)
                     .array(4)
                     .bytes(header)
                     .map(0)
                     .bytes(encode_claims(card()))
                     .bytes(signature)
                     .done());
}

Bytes hmac_with_public_key(ByteView content) {
  const auto key = issuer().public_key();
  Bytes mac(crypto_auth_hmacsha256_BYTES);
  crypto_auth_hmacsha256(mac.data(), content.data(), content.size(), key.data());
  return mac;
}

TEST(Attack, NoAlgorithmAtAll) {
  Terminal terminal;
  for (const std::size_t size : {0u, 32u, 64u}) {
    const Bytes zeros(size);
    EXPECT_EQ(terminal.fault_of(signed_as(header(0), zeros)), kMalformed.code) << "none";
    EXPECT_EQ(terminal.fault_of(signed_as({}, zeros)), kMalformed.code);
    EXPECT_EQ(terminal.fault_of(signed_as(CborWriter().map(0).done(), zeros)), kMalformed.code);
  }
  EXPECT_EQ(terminal.fault_of(signed_as(header(-8), Bytes(64))), kForged.code);
}

// The verifier's public key is known to all: a verifier that lets the message choose would take it as secret.
TEST(Attack, AMacMadeWithThePublicKey) {
  Terminal terminal;
  for (const std::int64_t hmac : {4, 5, 6, 7}) {
    auto mac = hmac_with_public_key(signed_bytes(header(hmac), encode_claims(card())));
    EXPECT_EQ(terminal.fault_of(signed_as(header(hmac), mac)), kMalformed.code);
    EXPECT_EQ(terminal.fault_of(signed_as(header(hmac), mac, 17)), kMalformed.code) << "COSE_Mac0";
    mac.resize(64);
    EXPECT_EQ(terminal.fault_of(signed_as(header(hmac), mac)), kMalformed.code);
  }
}

TEST(Attack, OtherAlgorithmsWithARightSignature) {
  Terminal terminal;
  for (const std::int64_t algorithm : {-7, -19, -35, -37, -257, 1, 24}) {
    const auto signature = issuer().sign(signed_bytes(header(algorithm), encode_claims(card())));
    EXPECT_EQ(terminal.fault_of(signed_as(header(algorithm), signature)), kMalformed.code) << algorithm;
  }
}

TEST(Attack, AnotherIssuersKeyId) {
  KeySet two = Terminal::keys();
  two.add(issuer(2).public_key());
  Terminal terminal;
  terminal.verifier.use(two, {});
  const auto payload = encode_claims(card());
  const auto named = [&](const PublicKey& as) {
    const auto kept = CborWriter().map(2).integer(1).integer(-8).integer(4).bytes(key_id(as)).done();
    return signed_as(kept, issuer().sign(signed_bytes(kept, payload)));
  };
  EXPECT_EQ(terminal.fault_of(named(issuer().public_key())), "");
  EXPECT_EQ(terminal.fault_of(named(issuer(2).public_key())), kForged.code);
  EXPECT_EQ(terminal.fault_of(named(issuer(3).public_key())), kUnknownIssuer.code);
}

TEST(Attack, AKeyIdOfAnotherLength) {
  Terminal terminal;
  const auto full = key_id(issuer().public_key());
  for (const std::size_t size : {1u, 3u}) {
    const auto kept =
        CborWriter().map(2).integer(1).integer(-8).integer(4).bytes(ByteView(full).first(size)).done();
    const auto signature = issuer().sign(signed_bytes(kept, encode_claims(card())));
    EXPECT_EQ(terminal.fault_of(signed_as(kept, signature)), kUnknownIssuer.code);
  }
  const auto kept = CborWriter().map(2).integer(1).integer(-8).integer(4).bytes({}).done();
  EXPECT_EQ(terminal.fault_of(signed_as(kept, issuer().sign(signed_bytes(kept, encode_claims(card()))))),
            kMalformed.code);
}

// Ed25519 lets a signature S be written as S + L as well, and keys of small order verify much.
TEST(Attack, SignaturesThatAreNoNumbersOfTheirGroup) {
  const auto order = from_hex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010").value();
  auto message = base45_decode(std::string_view(code(card())).substr(4)).value();
  unsigned carry = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    auto& byte = message[message.size() - 32 + i];
    carry += static_cast<unsigned>(byte) + order[i];
    byte = static_cast<std::uint8_t>(carry & 0xFF);
    carry >>= 8;
  }
  Terminal terminal;
  EXPECT_EQ(terminal.fault_of(text_of(message)), kForged.code);

  KeySet weak;
  PublicKey neutral{};
  neutral[0] = 1;
  weak.add(neutral);
  terminal.verifier.use(weak, {});
  Bytes signature(64);
  signature[0] = 1;
  const auto kept = CborWriter().map(2).integer(1).integer(-8).integer(4).bytes(key_id(neutral)).done();
  EXPECT_EQ(terminal.fault_of(signed_as(kept, signature)), kForged.code);
}

// The same content written otherwise is another code, and would be used a second time.
TEST(Attack, TheSameCodeEncodedAnew) {
  const auto message = base45_decode(std::string_view(code(rotating())).substr(4)).value();
  Terminal terminal;
  ASSERT_EQ(terminal.fault_of(text_of(message)), "");
  const Bytes untagged(message.begin() + 1, message.end());
  EXPECT_EQ(terminal.fault_of(text_of(untagged)), kUsedBefore.code) << "its id is signed";
  auto wide_tag = message;
  wide_tag[0] = 0xD8;
  wide_tag.insert(wide_tag.begin() + 1, 18);
  EXPECT_EQ(terminal.fault_of(text_of(wide_tag)), kMalformed.code);
  auto wide_array = message;
  wide_array[1] = 0x98;
  wide_array.insert(wide_array.begin() + 2, 4);
  EXPECT_EQ(terminal.fault_of(text_of(wide_array)), kMalformed.code);
  auto endless = message;
  endless[1] = 0x9F;
  endless.push_back(0xFF);
  EXPECT_EQ(terminal.fault_of(text_of(endless)), kMalformed.code);
  auto twice_tagged = message;
  twice_tagged.insert(twice_tagged.begin(), 0xD2);
  EXPECT_EQ(terminal.fault_of(text_of(twice_tagged)), kMalformed.code);
  const auto text = code(rotating());
  for (const auto& other : {text + " ", text + "\n", " " + text, "ec1:" + text.substr(4), text + "0"})
    EXPECT_NE(terminal.fault_of(other), kUsedBefore.code) << "and none is read as good";
}

TEST(Attack, NestsWithoutEnd) {
  Terminal terminal;
  for (const std::uint8_t nest : Bytes{0x81, 0xA1, 0xD2, 0x9F, 0xBF, 0x5F}) {
    EXPECT_EQ(terminal.fault_of(text_of(Bytes(420, nest))), kMalformed.code);
    auto in_open_header = from_hex("d28443a10127a118ff").value();
    in_open_header.resize(400, nest);
    EXPECT_EQ(terminal.fault_of(text_of(in_open_header)), kMalformed.code);
  }
  const Bytes deep(1 << 20, 0x81);
  EXPECT_FALSE(parse_cose(deep));
  auto deep_header = from_hex("d28443a10127a118ff").value();
  deep_header.resize(1 << 20, 0x81);
  EXPECT_FALSE(parse_cose(deep_header)) << "and the stack holds";
}

TEST(Attack, ClaimsMoreThanThereIs) {
  Terminal terminal;
  for (const auto* hex :
       {"9b7fffffffffffffff", "bb7fffffffffffffff", "5b7fffffffffffffff", "d2845b0000000100000000",
        "d28443a10127bb8000000000000000", "d284419b", "d28449bb7fffffffffffffff"})
    EXPECT_EQ(terminal.fault_of(text_of(from_hex(hex).value())), kMalformed.code) << hex;
}

TEST(Attack, ALargeCode) {
  Terminal terminal;
  auto claims = card();
  claims.subject.resize(32);
  claims.person->key = Bytes(kPersonKeySize);
  claims.person->name.clear();
  for (int i = 0; i < 50; ++i) claims.person->name += "𠮷";
  EXPECT_EQ(terminal.fault_of(code(claims)), "") << "the longest there can be";
  EXPECT_EQ(terminal.fault_of(text_of(Bytes(425))), kTooLong.code);
}

}  // namespace
}  // namespace yimen::identity
