#include "kiosk/vision/protocol.h"

#include <algorithm>

namespace yimen::vision::protocol {
namespace {

constexpr std::size_t kHeader = 4;

struct Body {
  Bytes& out;
  void operator()(const Watch& m) const { out.push_back(m.on ? 1 : 0); }
  void operator()(const Show&) const {}
  void operator()(const HandsOff&) const {}
  void operator()(const Hello&) const {}
  void operator()(const CameraIs& m) const { out.push_back(static_cast<std::uint8_t>(m.status)); }
  void operator()(const HintIs& m) const { out.push_back(static_cast<std::uint8_t>(m.hint)); }
  void operator()(const Frame& m) const {
    for (int shift = 0; shift < 64; shift += 8) out.push_back(static_cast<std::uint8_t>(m.sequence >> shift));
  }
  void operator()(const Code& m) const {
    const auto text = as_bytes(m.text).first(std::min(m.text.size(), kCodeLimit));
    out.insert(out.end(), text.begin(), text.end());
  }
};

// The single byte of a body, where it is one and at most `most`.
std::optional<std::uint8_t> small(ByteView body, unsigned most) {
  return body.size() == 1 && body[0] <= most ? std::optional(body[0]) : std::nullopt;
}

template <class M>
std::optional<Message> bare(ByteView body) {
  return body.empty() ? std::optional<Message>(M{}) : std::nullopt;
}

std::optional<Message> watch(ByteView body) {
  const auto on = small(body, 1);
  return on ? std::optional<Message>(Watch{*on == 1}) : std::nullopt;
}

std::optional<Message> camera(ByteView body) {
  const auto value = small(body, static_cast<unsigned>(hal::Status::unknown));
  return value ? std::optional<Message>(CameraIs{static_cast<hal::Status>(*value)}) : std::nullopt;
}

std::optional<Message> hint(ByteView body) {
  const auto value = small(body, static_cast<unsigned>(Hint::glare));
  return value ? std::optional<Message>(HintIs{static_cast<Hint>(*value)}) : std::nullopt;
}

std::optional<Message> frame(ByteView body) {
  if (body.size() != 8) return std::nullopt;
  std::uint64_t sequence = 0;
  for (std::size_t i = 8; i-- > 0;) sequence = sequence << 8 | body[i];
  return Frame{sequence};
}

std::optional<Message> code(ByteView body) {
  if (body.empty() || body.size() > kCodeLimit) return std::nullopt;
  return Code{std::string(as_text(body))};
}

using Decoder = std::optional<Message> (*)(ByteView);
constexpr Decoder kDecoders[] = {watch, bare<Show>, bare<HandsOff>, bare<Hello>, camera, hint, frame, code};
static_assert(std::size(kDecoders) == std::variant_size_v<Message>);

}  // namespace

Bytes encode(const Message& message) {
  Bytes out{'Y', 'V', kVersion, static_cast<std::uint8_t>(message.index())};
  std::visit(Body{out}, message);
  return out;
}

std::optional<Message> decode(ByteView packet) {
  if (packet.size() < kHeader || packet[0] != 'Y' || packet[1] != 'V' || packet[2] != kVersion)
    return std::nullopt;
  if (packet[3] >= std::size(kDecoders)) return std::nullopt;
  return kDecoders[packet[3]](packet.subspan(kHeader));
}

}  // namespace yimen::vision::protocol
