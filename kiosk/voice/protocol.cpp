#include "kiosk/voice/protocol.h"

#include <algorithm>

namespace yimen::voice::protocol {
namespace {

constexpr std::size_t kHeader = 8;
constexpr std::uint8_t kLeastRate = 50;
constexpr std::uint8_t kMostRate = 200;

// As much of the text as there is room for, whole characters.
std::string_view cut(std::string_view text) {
  if (text.size() <= kTextLimit) return text;
  auto size = kTextLimit;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  return text.substr(0, size);
}

struct Body {
  Bytes& out;
  void operator()(const Say& say) const {
    out.push_back(static_cast<std::uint8_t>(say.language));
    out.push_back(say.rate);
    const auto text = as_bytes(cut(say.text));
    out.insert(out.end(), text.begin(), text.end());
  }
  void operator()(const Sound& sound) const {
    const auto count = std::min(sound.samples.size(), kSoundLimit);
    for (std::size_t i = 0; i < count; ++i) {
      const auto bits = static_cast<std::uint16_t>(sound.samples[i]);
      out.push_back(static_cast<std::uint8_t>(bits & 0xFF));
      out.push_back(static_cast<std::uint8_t>(bits >> 8));
    }
  }
  void operator()(const Hush&) const {}
  void operator()(const Done&) const {}
};

std::optional<Message> say(std::uint32_t number, ByteView body) {
  if (body.size() < 2 || body.size() > kTextLimit + 2) return std::nullopt;
  if (body[0] > static_cast<std::uint8_t>(Language::pseudo)) return std::nullopt;
  return Say{number, static_cast<Language>(body[0]), std::clamp(body[1], kLeastRate, kMostRate),
             std::string(as_text(body.subspan(2)))};
}

std::optional<Message> sound(std::uint32_t number, ByteView body) {
  if (body.empty() || body.size() % 2 != 0 || body.size() > 2 * kSoundLimit) return std::nullopt;
  Sound sound{number, {}};
  sound.samples.reserve(body.size() / 2);
  for (std::size_t i = 0; i < body.size(); i += 2)
    sound.samples.push_back(static_cast<std::int16_t>(body[i] | body[i + 1] << 8));
  return sound;
}

}  // namespace

Bytes encode(const Message& message) {
  const auto number = std::visit([](const auto& m) { return m.number; }, message);
  Bytes out{'Y', 'S', kVersion, static_cast<std::uint8_t>(message.index())};
  for (unsigned shift = 0; shift < 32; shift += 8) out.push_back(static_cast<std::uint8_t>(number >> shift));
  std::visit(Body{out}, message);
  return out;
}

std::optional<Message> decode(ByteView packet) {
  if (packet.size() < kHeader || packet[0] != 'Y' || packet[1] != 'S' || packet[2] != kVersion)
    return std::nullopt;
  std::uint32_t number = 0;
  for (std::size_t i = kHeader; i-- > 4;) number = number << 8 | packet[i];
  const auto body = packet.subspan(kHeader);
  switch (packet[3]) {
    case 0: return say(number, body);
    case 1: return body.empty() ? std::optional<Message>(Hush{number}) : std::nullopt;
    case 2: return sound(number, body);
    case 3: return body.empty() ? std::optional<Message>(Done{number}) : std::nullopt;
    default: return std::nullopt;
  }
}

}  // namespace yimen::voice::protocol
