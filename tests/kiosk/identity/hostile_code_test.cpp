// Codes made by somebody who means ill: none is accepted, none crashes.
#include <gtest/gtest.h>

#include "kiosk/identity/base45.h"
#include "tests/kiosk/identity/codes.h"

namespace yimen::identity {
namespace {

Bytes message_of(const std::string& text) { return base45_decode(std::string_view(text).substr(4)).value(); }

TEST(HostileCode, NoFlippedBitOfTheMessageIsAccepted) {
  for (const auto& claims : {card(), rotating()}) {
    const auto message = message_of(code(claims));
    Terminal terminal;
    for (std::size_t bit = 0; bit < message.size() * 8; ++bit) {
      auto changed = message;
      changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1u << (bit % 8)));
      EXPECT_NE(terminal.fault_of("EC1:" + base45_encode(changed)), "") << "bit " << bit;
    }
  }
}

TEST(HostileCode, NoChangedCharacterOfTheTextIsAccepted) {
  const auto text = code(card());
  Terminal terminal;
  SeededRandom random(5);
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto changed = text;
    changed[i] = static_cast<char>(changed[i] ^ static_cast<char>(1 + random.below(255)));
    EXPECT_NE(terminal.fault_of(changed), "") << i;
  }
}

TEST(HostileCode, NoCutOrLengthenedMessageIsAccepted) {
  const auto message = message_of(code(card()));
  Terminal terminal;
  for (std::size_t size = 0; size < message.size(); ++size) {
    EXPECT_NE(terminal.fault_of("EC1:" + base45_encode(ByteView(message).first(size))), "") << size;
  }
  for (int extra = 0; extra < 256; ++extra) {
    auto longer = message;
    longer.push_back(static_cast<std::uint8_t>(extra));
    EXPECT_NE(terminal.fault_of("EC1:" + base45_encode(longer)), "") << extra;
  }
}

TEST(HostileCode, SurvivesNoise) {
  Terminal terminal;
  SeededRandom random(6);
  for (int i = 0; i < 10000; ++i) {
    Bytes noise(1 + random.below(200));
    random.fill(noise);
    EXPECT_NE(terminal.fault_of(as_text(noise)), "");
    EXPECT_NE(terminal.fault_of("EC1:" + base45_encode(noise)), "");
  }
}

// Signed garbage: what a broken issuer could send behind a good signature.
TEST(HostileCode, SurvivesNoiseInsideTheClaims) {
  SeededRandom random(7);
  const auto good = encode_claims(rotating());
  for (int i = 0; i < 20000; ++i) {
    auto payload = good;
    for (std::uint32_t changes = 1 + random.below(4); changes > 0; --changes) {
      payload[random.below(static_cast<std::uint32_t>(payload.size()))] =
          static_cast<std::uint8_t>(random.below(256));
    }
    const auto claims = parse_claims(payload);
    if (!claims) continue;
    EXPECT_EQ(encode_claims(*claims), payload) << "content has one encoding";
  }
}

}  // namespace
}  // namespace yimen::identity
