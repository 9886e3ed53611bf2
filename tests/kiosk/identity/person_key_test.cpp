// The person's own key, and codes that were revoked.
#include <gtest/gtest.h>

#include "kiosk/identity/faults.h"
#include "tests/kiosk/identity/codes.h"

namespace yimen::identity {
namespace {

TEST(CodeVerifier, HandsOnThePersonsKey) {
  auto claims = card();
  claims.person->key = Bytes(kPersonKeySize, 0xAB);
  Terminal terminal;
  const auto identity = terminal.read(code(claims));
  ASSERT_TRUE(identity);
  EXPECT_EQ(identity->person_key, to_hex(claims.person->key));
  claims = rotating();
  claims.person->key = Bytes(kPersonKeySize, 0xAB);
  EXPECT_EQ(terminal.read(code(claims))->person_key, identity->person_key)
      << "card and phone open the same drafts";
}

TEST(CodeVerifier, WantsThePersonsKeyWhole) {
  Terminal terminal;
  for (const std::size_t size : {8U, 31U, 33U}) {
    auto claims = card();
    claims.person->key = Bytes(size, 0xAB);
    EXPECT_EQ(terminal.fault_of(code(claims)), kMalformed.code) << size;
  }
}

std::string revoked_bits(const char* base64) {
  const auto kid = to_hex(key_id(issuer().public_key()));
  return R"({"format": 1, "lists": [{"kid": ")" + kid + R"(", "bits": ")" + base64 + R"("}]})";
}

TEST(CodeVerifier, RefusesWhatIsRevoked) {
  Terminal terminal;
  EXPECT_EQ(terminal.fault_of(code(card())), "");
  terminal.verifier.use(Terminal::keys(), Revocations::parse(revoked_bits("gA==")).value());  // bit 7
  EXPECT_EQ(terminal.fault_of(code(card())), kRevoked.code);
  EXPECT_EQ(terminal.fault_of(code(rotating())), kRevoked.code);
  auto another = card();
  another.person->status_index = 6;
  EXPECT_EQ(terminal.fault_of(code(another)), "");
  another.person->status_index = 0xFFFFFFFF;
  EXPECT_EQ(terminal.fault_of(code(another)), "") << "beyond the list";
  terminal.verifier.use(Terminal::keys(), {});
  EXPECT_EQ(terminal.fault_of(code(card())), "") << "a newer list may give it back";
}

TEST(CodeVerifier, TakesNewKeysAndForgetsNoUse) {
  Terminal terminal;
  EXPECT_EQ(terminal.fault_of(code(rotating())), "");
  KeySet keys = Terminal::keys();
  keys.add(issuer(2).public_key());
  terminal.verifier.use(keys, {});
  EXPECT_EQ(terminal.fault_of(code(rotating())), kUsedBefore.code);
  EXPECT_EQ(terminal.fault_of(issuer::issue(card(), issuer(2))), "");
}

TEST(Revocations, RefuseWhatIsNotSuchAList) {
  for (const auto* text :
       {"", "[]", "{}", R"({"format": 2, "lists": []})", R"({"format": 1, "lists": [1]})",
        R"({"format": 1, "lists": [{"kid": "21fe31df"}]})",
        R"({"format": 1, "lists": [{"kid": "21fe31", "bits": ""}]})",
        R"({"format": 1, "lists": [{"kid": "21fe31df", "bits": "%"}]})",
        R"({"format": 1, "lists": [{"kid": "21fe31df", "bits": ""}, {"kid": "21fe31df", "bits": ""}]})"})
    EXPECT_FALSE(Revocations::parse(text)) << text;
}

TEST(PersonTag, TellsPeopleApartAndNotTheKey) {
  const std::string key(64, 'a');
  EXPECT_EQ(person_tag(key).size(), 32U);
  EXPECT_EQ(person_tag(key), person_tag(key));
  EXPECT_NE(person_tag(key), person_tag(std::string(64, 'b')));
  EXPECT_EQ(person_tag(""), "");
  EXPECT_EQ(person_tag("no key"), "");
}

}  // namespace
}  // namespace yimen::identity
