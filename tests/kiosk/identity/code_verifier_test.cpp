#include "kiosk/identity/code_verifier.h"

#include <gtest/gtest.h>

#include <set>

#include "kiosk/identity/base45.h"
#include "kiosk/identity/cbor_writer.h"
#include "kiosk/identity/cose_sign1.h"
#include "kiosk/identity/faults.h"
#include "tests/kiosk/identity/codes.h"

namespace yimen::identity {
namespace {

using std::chrono::hours;

// A code around any payload, signed as it should be.
std::string code_around(const Bytes& payload) {
  const auto key = issuer();
  CborWriter header;
  header.map(2).integer(1).integer(-8).integer(4).bytes(key_id(key.public_key()));
  const auto signature = key.sign(signed_bytes(header.done(), payload));
  CborWriter message;
  message.array(4).bytes(header.done()).map(0).bytes(payload).bytes(signature);
  return "EC1:" + base45_encode(message.done());
}

std::string code_named(const std::string& name) {
  auto claims = card();
  claims.person->name = name;
  return code(claims);
}

TEST(CodeVerifier, ReadsACard) {
  Terminal terminal;
  const auto identity = terminal.read(code(card()));
  ASSERT_TRUE(identity);
  EXPECT_EQ(*identity, (Identity{"张建华", "0102030405060708", 1940, "330106", Evidence::static_code}));
}

TEST(CodeVerifier, ReadsARotatingCode) {
  Terminal terminal;
  const auto identity = terminal.read(code(rotating()));
  ASSERT_TRUE(identity);
  EXPECT_EQ(*identity, (Identity{"张建华", "0102030405060708", 1940, "330106", Evidence::rotating_code}));
}

TEST(CodeVerifier, ReadsARotatingCodeThatNamesNobody) {
  auto claims = rotating();
  claims.person.reset();
  Terminal terminal;
  const auto identity = terminal.read(code(claims));
  ASSERT_TRUE(identity);
  EXPECT_EQ(*identity, (Identity{"", "0102030405060708", std::nullopt, "", Evidence::rotating_code}));
}

// What docs/elder-code.md prints. Another implementation can be held against it.
Result<Identity> read_vector(std::string_view text) {
  KeySet keys;
  const auto bytes = from_hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a").value();
  PublicKey key;
  std::copy(bytes.begin(), bytes.end(), key.begin());
  keys.add(key);
  const ManualClock clock(kNow);
  auto verified = CodeVerifier(keys, clock).verify(text);
  if (!verified) return fail(verified);
  return std::move(verified->identity);
}

TEST(CodeVerifier, ReadsTheDocumentedVector) {
  constexpr std::string_view kText =
      "EC1:RRQ+D9P60CO0HD4WD68CKLT6:C0L60$Y88IHO1QFN09VF "
      "6U1T0AEDK79/E7V50T30180.1TEFK/WN+0T*.HH731WI-C3TS06JFZ"
      "-0X98UEV:IJJF5JMIWP95XB**REZH%DPT.AMC2%HQR R:9BIXH%1EQMUO3IC6TJ2B-04O J7D1J4MPCO158*FAJTHFQOQAQ13U90";
  const auto identity = read_vector(kText);
  ASSERT_TRUE(identity);
  EXPECT_EQ(*identity, (Identity{"张建华", "0123456789abcdef", 1940, "330106", Evidence::static_code}));
}

TEST(CodeVerifier, ReadsTheDocumentedVectorWithAKey) {
  constexpr std::string_view kText =
      "EC1:RRQ+D9P60CO0HD4WD68CKQ3B:C0L60$Y88IHO1QFN09VF 6U1T0AEDK79/E7V50U30180.1TEFK/WN+0T*.H"
      "H731WI-C3TS06JF.*0F6B$6H6.N:TBU9U% 4EVT MB15QUBF6K4SA2BH30ULX86/3JCRF27B 3R*AQG4Q.6NHH"
      "8I67:8QE8R0.0J*BEVHXZKDOD0UK-40$3VSA4S+HE*0Y-DVAOOKBOGC:*B6+LU-KPL82$D9HH$Y5G$955W";
  constexpr auto kKey = "87acbd575c48ef01261eeae65b05ce8c78b4232e11b01ac3ab6330ff96fd7b72";
  const auto identity = read_vector(kText);
  ASSERT_TRUE(identity);
  EXPECT_EQ(*identity, (Identity{"张建华", "0123456789abcdef", 1940, "330106", Evidence::static_code, kKey}));
  EXPECT_EQ(person_tag(identity->person_key), "93ce463a15a84dd23372cb48f0c04d17");
}

TEST(CodeVerifier, KnowsOtherCodes) {
  Terminal terminal;
  for (const auto* text : {"", "EC1", "ec1:", "你好", "\xFF\xFE", "WIFI:S:home;;", "EC2:ABC", " EC1:ABC"}) {
    EXPECT_EQ(terminal.fault_of(text), kNotElderCode.code) << text;
  }
  EXPECT_EQ(terminal.fault_of(std::string(100000, 'A')), kNotElderCode.code);
}

TEST(CodeVerifier, SaysWhichOtherCodeItIs) {
  const std::pair<const char*, const Fault*> codes[] = {
      {"134512345678901234", &kPaymentCode},                   // WeChat, shown to a till
      {"281234567890123456", &kPaymentCode},                   // Alipay
      {"6212345678901234567", &kPaymentCode},                  // UnionPay
      {"wxp://f2f0abcdefghijklmn", &kPaymentCode},             // WeChat, put up by a shop
      {"HTTPS://QR.ALIPAY.COM/FKX012345", &kPaymentCode},      // Alipay, likewise
      {"HC1:6BF+70790T9WJWG", &kHealthCode},                   // European
      {"https://jkm.example.gov.cn/show?id=1", &kHealthCode},  // of a city
      {"https://example.org/", &kWebLink},
      {"HTTP://EXAMPLE.ORG", &kWebLink},
      {"www.example.org", &kWebLink},
      {"YMR1:YM-261121-7K3Q", &kReceiptCode},
      {"6901234567892", &kNotElderCode},  // on a carton of milk
      {"981234567890123456", &kNotElderCode},
  };
  Terminal terminal;
  for (const auto& [text, fault] : codes) EXPECT_EQ(terminal.fault_of(text), fault->code) << text;
  const std::string health_card(64, 'A');
  EXPECT_EQ(terminal.fault_of(health_card + ":1:0"), kHealthCode.code);
  EXPECT_EQ(terminal.fault_of(health_card), kNotElderCode.code);
  EXPECT_EQ(terminal.fault_of("https://" + std::string(1 << 20, 'a')), kWebLink.code);
}

TEST(CodeVerifier, BeginsWithWhatMatters) {
  for (const auto* fault : {&kNotElderCode, &kPaymentCode, &kHealthCode, &kWebLink, &kReceiptCode})
    EXPECT_TRUE(std::string_view(fault->sentence).starts_with("这不是长者码")) << fault->code;
}

TEST(CodeVerifier, RefusesWhatIsTooLong) {
  Terminal terminal;
  EXPECT_EQ(terminal.fault_of("EC1:" + std::string(637, 'A')), kTooLong.code);
  EXPECT_EQ(terminal.fault_of("EC1:" + std::string(3 << 20, '\0')), kTooLong.code);
}

TEST(CodeVerifier, RefusesOtherCharactersThanBase45) {
  Terminal terminal;
  for (const auto* text : {"EC1:abc", "EC1:长者", "EC1:A", "EC1::::"}) {
    EXPECT_EQ(terminal.fault_of(text), kNotBase45.code) << text;
  }
}

TEST(CodeVerifier, RefusesWhatIsNotASignedMessage) {
  Terminal terminal;
  EXPECT_EQ(terminal.fault_of("EC1:"), kMalformed.code);
  EXPECT_EQ(terminal.fault_of("EC1:BB8"), kMalformed.code);
  EXPECT_EQ(terminal.fault_of("EC1:" + base45_encode(from_hex("9f9f9f9f9f9f9f9f").value())), kMalformed.code);
  auto cut = code(card());
  cut.resize(4 + 99);
  EXPECT_EQ(terminal.fault_of(cut), kMalformed.code);
}

TEST(CodeVerifier, RefusesAnIssuerItDoesNotKnow) {
  Terminal terminal;
  EXPECT_EQ(terminal.fault_of(issuer::issue(card(), issuer(2))), kUnknownIssuer.code);
}

TEST(CodeVerifier, RefusesAForgery) {
  const auto real = issuer();
  const auto forger = issuer(2);
  CborWriter header;  // names the real issuer's key
  header.map(2).integer(1).integer(-8).integer(4).bytes(key_id(real.public_key()));
  const auto payload = encode_claims(card());
  const auto signature = forger.sign(signed_bytes(header.done(), payload));
  CborWriter message;
  message.tag(18).array(4).bytes(header.done()).map(0).bytes(payload).bytes(signature);
  Terminal terminal;
  EXPECT_EQ(terminal.fault_of("EC1:" + base45_encode(message.done())), kForged.code);
}

TEST(CodeVerifier, RefusesClaimsOutOfBounds) {
  const auto changed = [](auto change) {
    Claims claims = card();
    change(claims);
    return code(claims);
  };
  const std::pair<const char*, std::string> codes[] = {
      {"short subject", changed([](Claims& c) { c.subject.resize(7); })},
      {"long subject", changed([](Claims& c) { c.subject.resize(33); })},
      {"expires before it begins", changed([](Claims& c) { c.expires = c.not_before; })},
      {"beyond 2200", changed([](Claims& c) { c.expires = WallTime(seconds(7258118401)); })},
      {"nobody's birth", changed([](Claims& c) { c.person->birth_year = 1869; })},
      {"no area", changed([](Claims& c) { c.person->area = 99999; })},
      {"negative index", changed([](Claims& c) { c.person->status_index = -1; })},
      {"card of nobody", changed([](Claims& c) { c.person.reset(); })},
      {"rotating for too long", changed([](Claims& c) { c.code_id.resize(8); })},
      {"nothing", code_around({})},
      {"empty map", code_around({0xA0})},
      {"text for a map", code_around({0x61, 0x41})},
  };
  Terminal terminal;
  for (const auto& [what, text] : codes) EXPECT_EQ(terminal.fault_of(text), kMalformed.code) << what;
}

TEST(CodeVerifier, RefusesClaimsInAnotherOrderOrTwice) {
  Terminal terminal;
  auto payload = encode_claims(card());
  payload.push_back(0x00);
  EXPECT_EQ(terminal.fault_of(code_around(payload)), kMalformed.code);
  CborWriter swapped;
  swapped.map(4)
      .integer(2)
      .bytes(card().subject)
      .integer(5)
      .integer(1)
      .integer(4)
      .integer(9)
      .integer(4)
      .integer(9);
  EXPECT_EQ(terminal.fault_of(code_around(swapped.done())), kMalformed.code);
}

TEST(CodeVerifier, KeepsACardsTime) {
  Terminal terminal;
  auto claims = card();
  claims.not_before = kNow + seconds(30);
  EXPECT_EQ(terminal.fault_of(code(claims)), "") << "clocks may differ a little";
  claims.not_before = kNow + seconds(31);
  EXPECT_EQ(terminal.fault_of(code(claims)), kNotYetValid.code);
  claims = card();
  claims.expires = kNow - seconds(29);
  EXPECT_EQ(terminal.fault_of(code(claims)), "");
  claims.expires = kNow - seconds(30);
  EXPECT_EQ(terminal.fault_of(code(claims)), kCardExpired.code);
}

TEST(CodeVerifier, AsksForAFreshRotatingCode) {
  Terminal terminal;
  terminal.clock.advance(seconds(121));
  EXPECT_EQ(terminal.fault_of(code(rotating())), kCodeExpired.code);
}

TEST(CodeVerifier, TakesARotatingCodeOnce) {
  Terminal terminal;
  EXPECT_EQ(terminal.fault_of(code(rotating())), "");
  EXPECT_EQ(terminal.fault_of(code(rotating())), kUsedBefore.code);
  terminal.clock.advance(seconds(119));
  EXPECT_EQ(terminal.fault_of(code(rotating())), kUsedBefore.code);
  terminal.clock.advance(seconds(1));
  EXPECT_EQ(terminal.fault_of(code(rotating())), kCodeExpired.code);
}

TEST(CodeVerifier, TakesACardAgainAndAgain) {
  Terminal terminal;
  for (int i = 0; i < 3; ++i) EXPECT_EQ(terminal.fault_of(code(card())), "");
}

TEST(CodeVerifier, WantsAChineseName) {
  Terminal terminal;
  for (const auto* name : {"John Smith", "", "Зоя", "やまだ", "张 三", "张三\n", "·张三", "张三·", "\xFF",
                           "张\xF0\x9F\x98\x80"}) {
    EXPECT_EQ(terminal.fault_of(code_named(name)), kNotChinese.code) << name;
  }
  std::string long_name;
  for (int i = 0; i < 50; ++i) long_name += "长";
  EXPECT_EQ(terminal.fault_of(code_named(long_name)), "");
  EXPECT_EQ(terminal.fault_of(code_named(long_name + "长")), kNotChinese.code);
}

TEST(CodeVerifier, TakesRareCharactersAndTheNamesOfAllPeoples) {
  Terminal terminal;
  for (const auto* name : {"䶮㛃", "𠮷𫚖", "买买提·吐尔逊", "司徒〇"}) {
    EXPECT_EQ(terminal.fault_of(code_named(name)), "") << name;
  }
}

TEST(CodeVerifier, TellsNothingOfThePersonInErrors) {
  Terminal terminal;
  const auto result = terminal.verifier.verify(code_named("张建华MARKER"));
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().detail.find("MARKER"), std::string::npos);
}

TEST(Faults, EachSaysSomethingOfItsOwnAndWhatToDo) {
  const Fault* all[] = {&kNotElderCode, &kTooLong,     &kNotBase45,    &kMalformed,   &kUnknownIssuer,
                        &kForged,       &kCardExpired, &kCodeExpired,  &kNotYetValid, &kUsedBefore,
                        &kNotChinese,   &kRevoked,     &kPaymentCode,  &kHealthCode,  &kWebLink,
                        &kReceiptCode,  &kPhoneClock,  &kPhoneTooLong, &kPhoneRevoked};
  std::set<std::string> codes, sentences;
  for (const auto* fault : all) {
    codes.insert(fault->code);
    sentences.insert(fault->sentence);
    EXPECT_NE(std::string(fault->sentence).find("请"), std::string::npos) << fault->code;
  }
  EXPECT_EQ(codes.size(), std::size(all));
  EXPECT_EQ(sentences.size(), std::size(all));
}

}  // namespace
}  // namespace yimen::identity
