// Codes that a phone without a network makes itself, and those of staff.
#include <gtest/gtest.h>

#include "issuer/qr_code.h"
#include "issuer/signed_message.h"
#include "kiosk/identity/base45.h"
#include "kiosk/identity/faults.h"
#include "tests/kiosk/identity/codes.h"

namespace yimen::identity {
namespace {

using std::chrono::days;

TEST(PhoneCode, NamesItsHolder) {
  Terminal terminal;
  const auto verified = terminal.verifier.verify(shown());
  ASSERT_TRUE(verified) << verified.error().detail;
  EXPECT_EQ(verified->identity,
            (Identity{"", "0102030405060708", std::nullopt, "", Evidence::rotating_code}));
  EXPECT_FALSE(verified->staff);
  ASSERT_TRUE(verified->use);
  EXPECT_EQ(verified->use->id.size(), 32u);
  EXPECT_EQ(verified->use->expires, kNow + seconds(120)) << "as long as any terminal may take it";
}

TEST(PhoneCode, FitsTheScreenWhateverTheTime) {
  for (const auto made : {kNow, WallTime(seconds(4294967295))}) {
    auto late = credential();
    late.expires = made;
    const auto text = shown(late, made);
    EXPECT_EQ(text.size(), 334u);
    const auto picture = issuer::qr_code(text);
    ASSERT_TRUE(picture);
    EXPECT_LE(picture->modules, 53);
  }
}

TEST(PhoneCode, IsGoodOnceAndForAMoment) {
  Terminal terminal;
  EXPECT_EQ(terminal.fault_of(shown()), "");
  EXPECT_EQ(terminal.fault_of(shown()), kUsedBefore.code);
  EXPECT_EQ(terminal.fault_of(shown(credential(), kNow + seconds(1))), "") << "the next one is another";
  terminal.clock.advance(seconds(121));
  EXPECT_EQ(terminal.fault_of(shown(credential(), kNow)), kCodeExpired.code);
}

TEST(PhoneCode, TakesAClockThatIsALittleOff) {
  Terminal terminal;
  EXPECT_EQ(terminal.fault_of(shown(credential(), kNow + seconds(30))), "");
  EXPECT_EQ(terminal.fault_of(shown(credential(), kNow + seconds(31))), kPhoneClock.code);
  EXPECT_EQ(terminal.fault_of(shown(credential(), kNow - seconds(119))), "");
  EXPECT_EQ(terminal.fault_of(shown(credential(), kNow - seconds(120))), kCodeExpired.code);
}

TEST(PhoneCode, EndsWithItsCredential) {
  Terminal terminal;
  auto ending = credential();
  ending.expires = kNow - seconds(29);
  EXPECT_EQ(terminal.fault_of(shown(ending)), "");
  ending.expires = kNow - seconds(30);
  EXPECT_EQ(terminal.fault_of(shown(ending)), kPhoneTooLong.code);
  ending.expires = kNow + kCredentialLife + seconds(30);
  EXPECT_EQ(terminal.fault_of(shown(ending, kNow + seconds(1))), "");
  ending.expires = kNow + kCredentialLife + seconds(31);
  EXPECT_EQ(terminal.fault_of(shown(ending, kNow + seconds(2))), kMalformed.code);
}

TEST(PhoneCode, EndsWhenThePhoneIsReportedLost) {
  const auto lost = [](const PublicKey& device) {
    return Revocations::parse(R"({"format": 1, "lists": [], "devices": [")" + to_hex(device_id(device)) +
                              R"("]})")
        .value();
  };
  Terminal terminal;
  terminal.verifier.use(Terminal::keys(), lost(phone().public_key()));
  EXPECT_EQ(terminal.fault_of(shown()), kPhoneRevoked.code);
  EXPECT_EQ(terminal.fault_of(code(card())), "") << "the card is still with its owner";
  terminal.verifier.use(Terminal::keys(), lost(issuer(78).public_key()));
  EXPECT_EQ(terminal.fault_of(shown()), "");
}

// What the phone signs, around whatever is given.
std::string signed_by_phone(ByteView payload, const issuer::IssuerKey& key = phone()) {
  return "EC1:" + base45_encode(issuer::signed_message(payload, key, issuer::Shape::unnamed));
}

TEST(PhoneCode, IsWorthNothingWithoutThePhonesKey) {
  Terminal terminal;
  const auto good = issuer::issue_credential(credential(), issuer());
  EXPECT_EQ(terminal.fault_of(signed_by_phone(encode_presentation(kNow, good))), "");
  EXPECT_EQ(terminal.fault_of(signed_by_phone(encode_presentation(kNow, good), issuer(78))), kForged.code)
      << "a copied credential";
  EXPECT_EQ(terminal.fault_of(signed_by_phone(encode_presentation(kNow, good), issuer())), kForged.code)
      << "not even by its issuer";
  EXPECT_EQ(terminal.fault_of("EC1:" + base45_encode(good)), kMalformed.code) << "the credential by itself";
  EXPECT_EQ(terminal.fault_of(signed_by_phone(good)), kMalformed.code);
}

TEST(PhoneCode, WantsACredentialOfAKnownIssuer) {
  Terminal terminal;
  const auto around = [](ByteView inner) { return signed_by_phone(encode_presentation(kNow, inner)); };
  EXPECT_EQ(terminal.fault_of(around(issuer::issue_credential(credential(), issuer(2)))),
            kUnknownIssuer.code);
  const auto of_itself =
      issuer::signed_message(encode_credential(credential()), phone(), issuer::Shape::unnamed);
  EXPECT_EQ(terminal.fault_of(around(of_itself)), kMalformed.code);
  const auto card_inside = issuer::signed_message(encode_claims(card()), issuer(), issuer::Shape::untagged);
  EXPECT_EQ(terminal.fault_of(around(card_inside)), kMalformed.code) << "a card names no phone";
  EXPECT_EQ(terminal.fault_of(around({})), kMalformed.code);
  auto longer = issuer::issue_credential(credential(), issuer());
  longer.push_back(0);
  EXPECT_EQ(terminal.fault_of(around(longer)), kMalformed.code);
  auto another = card();
  another.person.reset();
  EXPECT_EQ(terminal.fault_of(signed_by_phone(encode_claims(rotating()))), kMalformed.code)
      << "a phone issues nothing";
}

TEST(PhoneCode, WantsExactlyTheDocumentedCredential) {
  const auto good = encode_credential(credential());
  ASSERT_TRUE(parse_credential(good));
  for (std::size_t i = 0; i < good.size(); ++i) {
    for (int value = 0; value < 256; ++value) {
      auto changed = good;
      changed[i] = static_cast<std::uint8_t>(value);
      const auto read = parse_credential(changed);
      EXPECT_TRUE(!read || encode_credential(*read) == changed) << "content has one encoding";
    }
  }
  for (std::size_t size = 0; size < good.size(); ++size)
    EXPECT_FALSE(parse_credential(ByteView(good).first(size))) << size;
}

TEST(StaffCode, SaysThatItIsStaff) {
  Terminal terminal;
  const auto verified = terminal.verifier.verify(code(staff()));
  ASSERT_TRUE(verified) << verified.error().detail;
  EXPECT_TRUE(verified->staff);
  EXPECT_EQ(verified->identity,
            (Identity{"张建华", "0102030405060708", std::nullopt, "330106", Evidence::rotating_code}));
  EXPECT_TRUE(verified->use);
  EXPECT_EQ(terminal.fault_of(code(staff())), kUsedBefore.code);
  EXPECT_FALSE(terminal.verifier.verify(code(card()))->staff);
}

TEST(StaffCode, IsNeverPrinted) {
  auto printed = staff();
  printed.code_id.clear();
  Terminal terminal;
  EXPECT_EQ(terminal.fault_of(code(printed)), kMalformed.code);
}

TEST(StaffCode, CanBeTakenBack) {
  Terminal terminal;
  const auto kid = to_hex(key_id(issuer().public_key()));
  terminal.verifier.use(
      Terminal::keys(),
      Revocations::parse(R"({"format": 1, "lists": [{"kid": ")" + kid + R"(", "bits": "gA=="}]})").value());
  EXPECT_EQ(terminal.fault_of(code(staff())), kRevoked.code);
}

TEST(StaffCode, KnowsOneRole) {
  Terminal terminal;
  auto claims = encode_claims(staff());
  ASSERT_EQ(claims.back(), 1) << "the role stands last";
  for (int role = 0; role < 24; ++role) {
    claims.back() = static_cast<std::uint8_t>(role);
    const auto text = "EC1:" + base45_encode(issuer::signed_message(claims, issuer(), issuer::Shape::tagged));
    EXPECT_EQ(terminal.fault_of(text), role == 1 ? "" : kMalformed.code) << role;
  }
}

}  // namespace
}  // namespace yimen::identity
