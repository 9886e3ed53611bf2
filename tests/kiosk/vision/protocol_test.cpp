#include "kiosk/vision/protocol.h"

#include <gtest/gtest.h>

#include "kiosk/common/random.h"

namespace yimen::vision::protocol {
namespace {

Bytes hex(std::string_view text) { return from_hex(text).value(); }

TEST(Protocol, HasOneFormForEachMessage) {
  const std::pair<Message, const char*> vectors[] = {
      {LookFor{Look::codes}, "5956020001"},
      {LookFor{Look::nothing}, "5956020000"},
      {Show{}, "59560201"},
      {HandsOff{}, "59560202"},
      {Hello{}, "59560203"},
      {CameraIs{hal::Status::absent}, "5956020404"},
      {HintIs{Hint::one_code}, "5956020507"},
      {Frame{0x0102030405060708}, "595602060807060504030201"},
      {Code{"EC1:"}, "595602074543313a"},
      {FacesAre{hal::Status::fault}, "5956020802"},
      {FaceHintIs{FaceHint::nearest}, "595602090a"},
      {GestureIs{Gesture::turn_right, 258}, "5956020b0202010000"}};
  for (const auto& [message, packet] : vectors) {
    EXPECT_EQ(to_hex(encode(message)), packet);
    const auto decoded = decode(hex(packet));
    ASSERT_TRUE(decoded) << packet;
    EXPECT_EQ(decoded->index(), message.index());
    EXPECT_EQ(to_hex(encode(*decoded)), packet);
  }
}

TEST(Protocol, RefusesWhatIsNone) {
  for (const auto* packet : {"", "59", "595602", "58560203", "59560103", "5956020c", "595602ff", "5956020003",
                             "59560200", "595602000101", "5956020100", "5956020300", "5956020406",
                             "5956020508", "59560206000000", "5956020600000000000000000000", "59560207"}) {
    EXPECT_FALSE(decode(hex(packet))) << packet;
  }
}

TEST(Protocol, BoundsATextBothWays) {
  EXPECT_EQ(encode(Code{std::string(100000, 'x')}).size(), kPacketLimit);
  Bytes packet = hex("59560207");
  packet.resize(kPacketLimit + 1, 'x');
  EXPECT_FALSE(decode(packet));
  packet.resize(kPacketLimit);
  EXPECT_TRUE(decode(packet));
}

// A face's packet: its first numbers are track, quality and liveness.
Bytes face_packet() {
  FaceSample sample;
  sample.track = 7;
  sample.quality = 0.5F;
  sample.live = 1;
  for (std::size_t i = 0; i < sample.embedding.size(); ++i) sample.embedding[i] = i % 2 == 0 ? 0.25F : -1;
  return encode(Face{sample});
}

TEST(Protocol, CarriesAFace) {
  const auto packet = face_packet();
  const auto decoded = decode(packet);
  ASSERT_TRUE(decoded);
  const auto& sample = std::get<Face>(*decoded).sample;
  EXPECT_EQ(sample.track, 7u);
  EXPECT_EQ(sample.quality, 0.5F);
  EXPECT_EQ(sample.live, 1.0F);
  EXPECT_EQ(sample.embedding[510], 0.25F);
  EXPECT_EQ(sample.embedding[511], -1.0F);
  EXPECT_EQ(encode(*decoded), packet);
}

TEST(Protocol, RefusesAFaceOfWrongNumbers) {
  auto longer = face_packet();
  longer.push_back(0);
  EXPECT_FALSE(decode(longer));
  EXPECT_FALSE(decode(ByteView(longer).first(longer.size() - 2)));
  for (const auto* bits : {"0000c07f", "0000807f", "000080ff", "00000040"}) {  // none, infinite both ways, 2
    for (const std::size_t place : {8u, 12u, 16u, 2060u}) {
      auto packet = face_packet();
      std::ranges::copy(hex(bits), packet.begin() + static_cast<std::ptrdiff_t>(place));
      EXPECT_FALSE(decode(packet)) << bits << " at " << place;
    }
  }
}

TEST(Protocol, SurvivesNoise) {
  SeededRandom random(3);
  for (int i = 0; i < 20000; ++i) {
    Bytes noise = hex("595602");
    noise.resize(3 + random.below(14));
    random.fill(std::span(noise).subspan(3));
    const auto decoded = decode(noise);
    if (!decoded) continue;
    EXPECT_EQ(encode(*decoded), noise);
  }
}

}  // namespace
}  // namespace yimen::vision::protocol
