#include "kiosk/vision/protocol.h"

#include <gtest/gtest.h>

#include "kiosk/common/random.h"

namespace yimen::vision::protocol {
namespace {

Bytes hex(std::string_view text) { return from_hex(text).value(); }

TEST(Protocol, HasOneFormForEachMessage) {
  const std::pair<Message, const char*> vectors[] = {{Watch{true}, "5956010001"},
                                                     {Watch{false}, "5956010000"},
                                                     {Show{}, "59560101"},
                                                     {HandsOff{}, "59560102"},
                                                     {Hello{}, "59560103"},
                                                     {CameraIs{hal::Status::absent}, "5956010404"},
                                                     {HintIs{Hint::glare}, "5956010506"},
                                                     {Frame{0x0102030405060708}, "595601060807060504030201"},
                                                     {Code{"EC1:"}, "595601074543313a"}};
  for (const auto& [message, packet] : vectors) {
    EXPECT_EQ(to_hex(encode(message)), packet);
    const auto decoded = decode(hex(packet));
    ASSERT_TRUE(decoded) << packet;
    EXPECT_EQ(decoded->index(), message.index());
    EXPECT_EQ(to_hex(encode(*decoded)), packet);
  }
}

TEST(Protocol, RefusesWhatIsNone) {
  for (const auto* packet : {"", "59", "595601", "58560103", "59560203", "59560108", "595601ff", "5956010002",
                             "59560100", "595601000101", "5956010100", "5956010300", "5956010406",
                             "5956010507", "59560106000000", "5956010600000000000000000000", "59560107"}) {
    EXPECT_FALSE(decode(hex(packet))) << packet;
  }
}

TEST(Protocol, BoundsATextBothWays) {
  EXPECT_EQ(encode(Code{std::string(100000, 'x')}).size(), kPacketLimit);
  Bytes packet = hex("59560107");
  packet.resize(kPacketLimit + 1, 'x');
  EXPECT_FALSE(decode(packet));
  packet.resize(kPacketLimit);
  EXPECT_TRUE(decode(packet));
}

TEST(Protocol, SurvivesNoise) {
  SeededRandom random(3);
  for (int i = 0; i < 20000; ++i) {
    Bytes noise = hex("595601");
    noise.resize(3 + random.below(14));
    random.fill(std::span(noise).subspan(3));
    const auto decoded = decode(noise);
    if (!decoded) continue;
    EXPECT_EQ(encode(*decoded), noise);
  }
}

}  // namespace
}  // namespace yimen::vision::protocol
