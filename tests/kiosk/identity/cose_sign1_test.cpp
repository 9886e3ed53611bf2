#include "kiosk/identity/cose_sign1.h"

#include <gtest/gtest.h>

namespace yimen::identity {
namespace {

// The COSE working group's example eddsa-sig-01 (key: RFC 8032, section 7.1, test 1), but for its content
// type.
constexpr const char* kMessage =
    "d28443a10127a10442313154546869732069732074686520636f6e74656e742e58407142fd2ff96d56db85bee905a76ba1d0b732"
    "1a95c8c4d3607c5781932b7afb8711497dfa751bf40b58b3bcc32300b1487f3db34085eef013bf08f4a44d6fef0d";
constexpr const char* kKey = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

Bytes message() { return from_hex(kMessage).value(); }

PublicKey key() {
  PublicKey key;
  const auto bytes = from_hex(kKey).value();
  std::copy(bytes.begin(), bytes.end(), key.begin());
  return key;
}

Bytes replaced(std::string_view from, std::string_view to) {
  std::string text = kMessage;
  text.replace(text.find(from), from.size(), to);
  return from_hex(text).value();
}

// Its protected header also names a content type, which elder codes do not have: so it is taken apart by
// hand.
TEST(CoseSign1, VerifiesTheWorkingGroupsExample) {
  const auto header = from_hex("a201270300").value();
  const auto parsed_bytes = message();
  auto parsed = parse_sign1(parsed_bytes).value();
  EXPECT_FALSE(signed_by(parsed, key()));
  parsed.message.protected_bytes = header;
  EXPECT_TRUE(signed_by(parsed, key()));
  EXPECT_EQ(to_hex(signed_bytes(header, parsed.message.payload)),
            "846a5369676e61747572653145a2012703004054546869732069732074686520636f6e74656e742e");
  parsed.message.payload = as_bytes("That is the content.");
  EXPECT_FALSE(signed_by(parsed, key()));
}

TEST(CoseSign1, TakesAMessageWithAndWithoutItsTag) {
  auto bytes = message();
  EXPECT_EQ(as_text(parse_sign1(bytes).value().message.payload), "This is the content.");
  EXPECT_EQ(as_text(parse_sign1(bytes).value().key_id), "11");
  bytes.erase(bytes.begin());
  EXPECT_EQ(as_text(parse_sign1(bytes).value().message.payload), "This is the content.");
}

TEST(CoseSign1, RefusesOtherShapes) {
  const std::pair<const char*, Bytes> shapes[] = {
      {"another tag", replaced("d284", "d184")},
      {"three items", replaced("d284", "d283")},
      {"five items", replaced("d284", "d285")},
      {"no algorithm", replaced("43a10127", "41a0")},
      {"empty protected header", replaced("43a10127", "40")},
      {"ES256", replaced("43a10127", "43a10126")},
      {"something behind the protected map", replaced("43a10127", "44a1012700")},
      {"a header we do not know", replaced("a104423131", "a105423131")},
      {"the key id twice", replaced("a104423131",
                                    "a204423131044231"
                                    "31")},
      {"a short signature", replaced("58407142", "583f42")},
      {"something behind the message", replaced("6fef0d", "6fef0d00")},
  };
  for (const auto& [what, bytes] : shapes) EXPECT_FALSE(parse_sign1(bytes)) << what;
  EXPECT_FALSE(parse_sign1({}));
}

}  // namespace
}  // namespace yimen::identity
