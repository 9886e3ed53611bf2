#include "kiosk/voice/protocol.h"

#include <gtest/gtest.h>

namespace yimen::voice::protocol {
namespace {

TEST(VoiceProtocol, CarriesWhatIsToBeSaid) {
  const auto packet = encode(Say{7, Language::en, 150, "Good morning"});
  const auto message = decode(packet);
  ASSERT_TRUE(message);
  const auto& say = std::get<Say>(*message);
  EXPECT_EQ(say.number, 7U);
  EXPECT_EQ(say.language, Language::en);
  EXPECT_EQ(say.rate, 150);
  EXPECT_EQ(say.text, "Good morning");
}

TEST(VoiceProtocol, CarriesSound) {
  const auto message = decode(encode(Sound{0xFFFFFFFF, {0, 1, -1, 32767, -32768}}));
  ASSERT_TRUE(message);
  EXPECT_EQ(std::get<Sound>(*message).number, 0xFFFFFFFF);
  EXPECT_EQ(std::get<Sound>(*message).samples, (std::vector<std::int16_t>{0, 1, -1, 32767, -32768}));
}

TEST(VoiceProtocol, CutsALongTextBetweenCharacters) {
  std::string text;
  while (text.size() < kTextLimit + 10) text += "好";
  const auto message = decode(encode(Say{1, Language::zh, 100, text}));
  ASSERT_TRUE(message);
  const auto& said = std::get<Say>(*message).text;
  EXPECT_EQ(said.size() % 3, 0U);
  EXPECT_GT(said.size(), kTextLimit - 3);
}

TEST(VoiceProtocol, RefusesWhatIsNone) {
  EXPECT_FALSE(decode({}));
  EXPECT_FALSE(decode(Bytes(4, 0)));
  for (const Message& message :
       {Message(Say{1, Language::zh, 100, "好"}), Message(Sound{1, {5}}), Message(Done{1})}) {
    auto packet = encode(message);
    packet[2] ^= 1;
    EXPECT_FALSE(decode(packet)) << "another version";
  }
  auto kind = encode(Done{1});
  kind[3] = 4;
  EXPECT_FALSE(decode(kind));
  auto longer = encode(Done{1});
  longer.push_back(0);
  EXPECT_FALSE(decode(longer));
  auto odd = encode(Sound{1, {5}});
  odd.pop_back();
  EXPECT_FALSE(decode(odd));
  auto language = encode(Say{1, Language::zh, 100, "好"});
  language[8] = 99;
  EXPECT_FALSE(decode(language));
}

TEST(VoiceProtocol, KeepsTheRateSensible) {
  EXPECT_EQ(std::get<Say>(*decode(encode(Say{1, Language::zh, 0, ""}))).rate, 50);
  EXPECT_EQ(std::get<Say>(*decode(encode(Say{1, Language::zh, 255, ""}))).rate, 200);
}

}  // namespace
}  // namespace yimen::voice::protocol
