#include <gtest/gtest.h>

#include <limits>

#include "kiosk/identity/cbor_reader.h"
#include "kiosk/identity/cbor_writer.h"

namespace yimen::identity {
namespace {

Bytes hex(std::string_view text) { return from_hex(text).value(); }

// RFC 8949, appendix A.
TEST(CborReader, ReadsTheNumbersOfTheRfc) {
  const std::pair<const char*, std::int64_t> vectors[] = {{"00", 0},
                                                          {"17", 23},
                                                          {"1818", 24},
                                                          {"1903e8", 1000},
                                                          {"1a000f4240", 1000000},
                                                          {"20", -1},
                                                          {"3863", -100},
                                                          {"3903e7", -1000},
                                                          {"1bffffffff00", 0},
                                                          {"1b000000e8d4a51000", 1000000000000}};
  for (const auto& [text, value] : vectors) {
    const auto bytes = hex(text);
    CborReader reader(bytes);
    if (bytes.size() == 6) {
      EXPECT_FALSE(reader.integer()) << "cut short";
    } else {
      EXPECT_EQ(reader.integer(), value) << text;
      EXPECT_TRUE(reader.done());
    }
  }
}

TEST(CborReader, RefusesLongerHeadsThanNeeded) {
  for (const auto* text : {"1801", "190018", "1a0000ffff", "1b00000000ffffffff"}) {
    const auto bytes = hex(text);
    CborReader reader(bytes);
    EXPECT_FALSE(reader.integer()) << text;
    EXPECT_FALSE(reader.done());
  }
}

TEST(CborReader, RefusesIndefiniteLengthsAndFloats) {
  const auto indefinite = hex("5f42010243030405ff");
  EXPECT_FALSE(CborReader(indefinite).bytes());
  const auto map = hex("bfff");
  EXPECT_FALSE(CborReader(map).map());
  const auto half = hex("f93c00");
  EXPECT_FALSE(CborReader(half).integer());
}

TEST(CborReader, RefusesNumbersBeyondTheSignedRange) {
  const auto large = hex("1bffffffffffffffff");
  EXPECT_FALSE(CborReader(large).integer());
  const auto small = hex("3bffffffffffffffff");
  EXPECT_FALSE(CborReader(small).integer());
}

TEST(CborReader, RefusesStringsLongerThanTheInput) {
  for (const auto* text : {"5bffffffffffffffff00", "4301", "7a7fffffff61"}) {
    const auto bytes = hex(text);
    EXPECT_FALSE(CborReader(bytes).bytes());
    EXPECT_FALSE(CborReader(bytes).text());
  }
}

TEST(CborReader, GivesNothingMoreOnceOneItemWasWrong) {
  const auto bytes = hex("0102");
  CborReader reader(bytes);
  EXPECT_FALSE(reader.text());
  EXPECT_FALSE(reader.integer());
  EXPECT_FALSE(reader.done());
}

TEST(CborWriter, ReadsBackTheSame) {
  CborWriter writer;
  writer.tag(18).array(2).map(1).integer(-65537).text("张").bytes(hex("00ff"));
  EXPECT_EQ(to_hex(writer.done()), "d282a13a0001000063e5bca04200ff");
  CborReader reader(writer.done());
  EXPECT_FALSE(reader.small_tag(17));
  EXPECT_TRUE(reader.small_tag(18));
  EXPECT_EQ(reader.array(), 2u);
  EXPECT_EQ(reader.map(), 1u);
  EXPECT_EQ(reader.integer(), -65537);
  EXPECT_EQ(reader.text(), "张");
  EXPECT_EQ(to_hex(reader.bytes().value()), "00ff");
  EXPECT_TRUE(reader.done());
}

TEST(CborWriter, WritesTheEndsOfTheRange) {
  CborWriter writer;
  writer.integer(std::numeric_limits<std::int64_t>::max()).integer(std::numeric_limits<std::int64_t>::min());
  CborReader reader(writer.done());
  EXPECT_EQ(reader.integer(), std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ(reader.integer(), std::numeric_limits<std::int64_t>::min());
}

}  // namespace
}  // namespace yimen::identity
