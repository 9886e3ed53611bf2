#include "kiosk/common/bytes.h"

#include <gtest/gtest.h>

namespace yimen {
namespace {

std::string sha256_hex(std::string_view text) { return to_hex(sha256(as_bytes(text))); }

TEST(Hex, WritesLowerCase) {
  EXPECT_EQ(to_hex(Bytes{0x00, 0x7f, 0xa5, 0xff}), "007fa5ff");
  EXPECT_EQ(to_hex({}), "");
}

TEST(Hex, ReadsBothCases) {
  EXPECT_EQ(from_hex("00fFA5"), (Bytes{0x00, 0xff, 0xa5}));
  EXPECT_EQ(from_hex(""), Bytes{});
}

TEST(Hex, RefusesWhatIsNotHex) {
  for (const char* text : {"a", "abc", "0g", "0x10", " 00", "00 ", "0 0", "零零"}) {
    EXPECT_FALSE(from_hex(text)) << text;
  }
}

TEST(Hex, EveryByteComesBack) {
  Bytes all(256);
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<std::uint8_t>(i);
  EXPECT_EQ(from_hex(to_hex(all)), all);
}

// The examples of RFC 4648.
TEST(Bytes, Base64) {
  const std::vector<std::pair<std::string, std::string>> published{
      {"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foobar", "Zm9vYmFy"}};
  for (const auto& [plain, encoded] : published) {
    EXPECT_EQ(to_base64(as_bytes(plain)), encoded);
    const auto decoded = from_base64(encoded);
    ASSERT_TRUE(decoded) << encoded;
    EXPECT_EQ(as_text(*decoded), plain);
  }
  for (const char* wrong : {"Zg", "Zg=", "Zg==Zg==", "Zm9v!", "Zm9v\n", "Zm 9v", "Zm9v-_", "="})
    EXPECT_FALSE(from_base64(wrong)) << wrong;
}

TEST(Bytes, TextComesBack) {
  const std::string text("一门\0x", 8);
  EXPECT_EQ(as_text(as_bytes(text)), text);
}

// The examples of FIPS 180-4.
TEST(Sha256, PublishedVectors) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256_hex(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

}  // namespace
}  // namespace yimen
