#include "kiosk/identity/base45.h"

#include <gtest/gtest.h>

namespace yimen::identity {
namespace {

struct Vector {
  std::string_view plain, encoded;
};
constexpr Vector kRfc9285[] = {
    {"AB", "BB8"}, {"Hello!!", "%69 VD92EX0"}, {"base-45", "UJCLQE7W581"}, {"ietf!", "QED8WEX0"}, {"", ""}};

TEST(Base45, EncodesTheVectorsOfTheRfc) {
  for (const auto& vector : kRfc9285) EXPECT_EQ(base45_encode(as_bytes(vector.plain)), vector.encoded);
}

TEST(Base45, DecodesTheVectorsOfTheRfc) {
  for (const auto& vector : kRfc9285) {
    const auto bytes = base45_decode(vector.encoded);
    ASSERT_TRUE(bytes) << vector.encoded;
    EXPECT_EQ(as_text(*bytes), vector.plain);
  }
}

TEST(Base45, RefusesWhatNoBytesEncodeTo) {
  for (const auto* text : {"A", "AAAA", "bb8", "B_8", "GGW", ":::", "::", "V5", "QED8WEX0\n"}) {
    EXPECT_FALSE(base45_decode(text)) << text;
  }
}

TEST(Base45, TakesTheLargestGroups) {
  EXPECT_EQ(base45_decode("FGW"), (Bytes{0xFF, 0xFF}));
  EXPECT_EQ(base45_decode("U5"), (Bytes{0xFF}));
}

TEST(Base45, ReturnsEveryByte) {
  Bytes bytes;
  for (int i = 0; i < 513; ++i) bytes.push_back(static_cast<std::uint8_t>(i * 7));
  EXPECT_EQ(base45_decode(base45_encode(bytes)), bytes);
}

}  // namespace
}  // namespace yimen::identity
