// Codes made by somebody who means ill: none is accepted, none crashes.
#include <gtest/gtest.h>

#include "kiosk/identity/base45.h"
#include "tests/kiosk/identity/codes.h"

namespace yimen::identity {
namespace {

Bytes message_of(const std::string& text) { return base45_decode(std::string_view(text).substr(4)).value(); }

// One good code of each kind.
std::vector<std::string> all_kinds() {
  auto with_key = card();
  with_key.person->key = Bytes(kPersonKeySize, 0xAB);
  auto nobody = rotating();
  nobody.person.reset();
  return {code(card()), code(with_key), code(rotating()), code(nobody), code(staff()), shown()};
}

TEST(HostileCode, EachKindIsGoodAsItIs) {
  for (const auto& text : all_kinds()) EXPECT_EQ(Terminal().fault_of(text), "");
}

TEST(HostileCode, NoFlippedBitOfTheMessageIsAccepted) {
  for (const auto& text : all_kinds()) {
    const auto message = message_of(text);
    Terminal terminal;
    for (std::size_t bit = 0; bit < message.size() * 8; ++bit) {
      auto changed = message;
      changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1u << (bit % 8)));
      EXPECT_NE(terminal.fault_of("EC1:" + base45_encode(changed)), "") << text << " bit " << bit;
    }
  }
}

TEST(HostileCode, NoChangedByteOfTheMessageIsAccepted) {
  SeededRandom random(4);
  for (const auto& text : all_kinds()) {
    const auto message = message_of(text);
    Terminal terminal;
    for (std::size_t i = 0; i < message.size(); ++i) {
      auto changed = message;
      changed[i] = static_cast<std::uint8_t>(changed[i] ^ (1 + random.below(255)));
      EXPECT_NE(terminal.fault_of("EC1:" + base45_encode(changed)), "") << text << " byte " << i;
    }
  }
}

TEST(HostileCode, NoChangedCharacterOfTheTextIsAccepted) {
  SeededRandom random(5);
  for (const auto& text : all_kinds()) {
    Terminal terminal;
    for (std::size_t i = 0; i < text.size(); ++i) {
      auto changed = text;
      changed[i] = static_cast<char>(changed[i] ^ static_cast<char>(1 + random.below(255)));
      EXPECT_NE(terminal.fault_of(changed), "") << text << " character " << i;
    }
  }
}

TEST(HostileCode, NoCutOrLengthenedMessageIsAccepted) {
  for (const auto& text : all_kinds()) {
    const auto message = message_of(text);
    Terminal terminal;
    for (std::size_t size = 0; size < message.size(); ++size)
      EXPECT_NE(terminal.fault_of("EC1:" + base45_encode(ByteView(message).first(size))), "") << size;
    for (int extra = 0; extra < 256; ++extra) {
      auto longer = message;
      longer.push_back(static_cast<std::uint8_t>(extra));
      EXPECT_NE(terminal.fault_of("EC1:" + base45_encode(longer)), "") << extra;
    }
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
  const Bytes good[] = {encode_claims(rotating()), encode_claims(staff()), encode_claims(card())};
  for (std::size_t i = 0; i < 20000; ++i) {
    auto payload = good[i % std::size(good)];
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
