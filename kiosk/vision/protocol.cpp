#include "kiosk/vision/protocol.h"

#include <algorithm>
#include <bit>

namespace yimen::vision::protocol {
namespace {

constexpr std::size_t kHeader = 4;
constexpr std::size_t kNumbers = sizeof(std::uint32_t);

// Little-endian numbers, of integers and of floats' bits.
template <class Number>
void append(Bytes& out, Number number) {
  for (unsigned i = 0; i < sizeof number; ++i) out.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}
void append(Bytes& out, float number) { append(out, std::bit_cast<std::uint32_t>(number)); }

template <class Number>
Number number_at(ByteView body, std::size_t at) {
  Number number = 0;
  for (std::size_t i = sizeof number; i-- > 0;) number = static_cast<Number>(number << 8 | body[at + i]);
  return number;
}

// The float at this place, where it lies within these bounds; no number does not.
std::optional<float> float_at(ByteView body, std::size_t at, float least) {
  const auto number = std::bit_cast<float>(number_at<std::uint32_t>(body, at));
  return number >= least && number <= 1 ? std::optional(number) : std::nullopt;
}

struct Body {
  Bytes& out;
  template <class Enumerator>
  void one(Enumerator value) const {
    out.push_back(static_cast<std::uint8_t>(value));
  }
  void operator()(const LookFor& m) const { one(m.look); }
  void operator()(const Show&) const {}
  void operator()(const HandsOff&) const {}
  void operator()(const Hello&) const {}
  void operator()(const CameraIs& m) const { one(m.status); }
  void operator()(const HintIs& m) const { one(m.hint); }
  void operator()(const Frame& m) const { append(out, m.sequence); }
  void operator()(const Code& m) const {
    const auto text = as_bytes(m.text).first(std::min(m.text.size(), kCodeLimit));
    out.insert(out.end(), text.begin(), text.end());
  }
  void operator()(const FacesAre& m) const { one(m.status); }
  void operator()(const FaceHintIs& m) const { one(m.hint); }
  void operator()(const Face& m) const {
    append(out, m.sample.track);
    append(out, m.sample.quality);
    append(out, m.sample.live);
    for (const float value : m.sample.embedding) append(out, value);
  }
  void operator()(const GestureIs& m) const {
    one(m.gesture);
    append(out, m.track);
  }
};

// A message of one value out of an enumeration, whose last one is `last`.
template <class M, auto last>
std::optional<Message> one_of(ByteView body) {
  if (body.size() != 1 || body[0] > static_cast<unsigned>(last)) return std::nullopt;
  return M{static_cast<decltype(last)>(body[0])};
}

template <class M>
std::optional<Message> bare(ByteView body) {
  return body.empty() ? std::optional<Message>(M{}) : std::nullopt;
}

std::optional<Message> frame(ByteView body) {
  if (body.size() != sizeof(std::uint64_t)) return std::nullopt;
  return Frame{number_at<std::uint64_t>(body, 0)};
}

std::optional<Message> code(ByteView body) {
  if (body.empty() || body.size() > kCodeLimit) return std::nullopt;
  return Code{std::string(as_text(body))};
}

std::optional<Message> face(ByteView body) {
  Face face;
  auto& sample = face.sample;
  if (body.size() != kNumbers * (3 + sample.embedding.size())) return std::nullopt;
  const auto quality = float_at(body, kNumbers, 0);
  const auto live = float_at(body, 2 * kNumbers, 0);
  if (!quality || !live) return std::nullopt;
  sample.track = number_at<std::uint32_t>(body, 0);
  sample.quality = *quality;
  sample.live = *live;
  for (std::size_t i = 0; i < sample.embedding.size(); ++i) {
    const auto value = float_at(body, kNumbers * (3 + i), -1);
    if (!value) return std::nullopt;
    sample.embedding[i] = *value;
  }
  return face;
}

std::optional<Message> gesture(ByteView body) {
  if (body.size() != 1 + kNumbers || body[0] > static_cast<unsigned>(Gesture::turn_right))
    return std::nullopt;
  return GestureIs{static_cast<Gesture>(body[0]), number_at<std::uint32_t>(body, 1)};
}

using Decoder = std::optional<Message> (*)(ByteView);
constexpr Decoder kDecoders[] = {one_of<LookFor, Look::face>,
                                 bare<Show>,
                                 bare<HandsOff>,
                                 bare<Hello>,
                                 one_of<CameraIs, hal::Status::unknown>,
                                 one_of<HintIs, Hint::one_code>,
                                 frame,
                                 code,
                                 one_of<FacesAre, hal::Status::unknown>,
                                 one_of<FaceHintIs, FaceHint::nearest>,
                                 face,
                                 gesture};
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
