#include "kiosk/faces/template.h"

#include <bit>
#include <cmath>

namespace yimen::faces {
namespace {

// 'Y' 'F', the version, how many samples, when (seconds since 1970, 8 bytes), the length of the model's name
// and the name, then the mean's 512 numbers; numbers are little-endian.
constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kHead = 13;

template <class Whole>
void append(Bytes& bytes, Whole value) {
  for (std::size_t i = 0; i < sizeof value; ++i) bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

template <class Whole>
Whole whole(ByteView bytes) {
  Whole value = 0;
  for (std::size_t i = 0; i < sizeof value; ++i) value |= static_cast<Whole>(Whole{bytes[i]} << (8 * i));
  return value;
}

// Of length 1, or nothing: what is damaged compares with nobody.
bool read_mean(ByteView bytes, Embedding& into) {
  if (bytes.size() != into.size() * sizeof(float)) return false;
  double squares = 0;
  for (std::size_t i = 0; i < into.size(); ++i) {
    into[i] = std::bit_cast<float>(whole<std::uint32_t>(bytes.subspan(i * sizeof(float), sizeof(float))));
    squares += static_cast<double>(into[i]) * into[i];
  }
  return std::abs(squares - 1) < 1e-3;
}

}  // namespace

Bytes to_bytes(const Template& kept) {
  Bytes bytes;
  bytes.reserve(kHead + kept.model.size() + kept.mean.size() * sizeof(float));  // never copied while it grows
  bytes.insert(bytes.end(), {'Y', 'F', kVersion, static_cast<std::uint8_t>(kept.samples)});
  const auto at = std::chrono::duration_cast<seconds>(kept.at.time_since_epoch()).count();
  append(bytes, static_cast<std::uint64_t>(at));
  append(bytes, static_cast<std::uint8_t>(kept.model.size()));
  bytes.insert(bytes.end(), kept.model.begin(), kept.model.end());
  for (const float value : kept.mean) append(bytes, std::bit_cast<std::uint32_t>(value));
  return bytes;
}

std::optional<Template> from_bytes(ByteView bytes) {
  if (bytes.size() < kHead || bytes[0] != 'Y' || bytes[1] != 'F' || bytes[2] != kVersion) return std::nullopt;
  Template kept;
  kept.samples = bytes[3];
  const auto at = static_cast<std::int64_t>(whole<std::uint64_t>(bytes.subspan(4, 8)));
  if (at < 0 || at > 1LL << 33) return std::nullopt;
  kept.at = WallTime(seconds(at));
  const std::size_t name = bytes[12];
  if (bytes.size() < kHead + name) return std::nullopt;
  kept.model = as_text(bytes.subspan(kHead, name));
  if (!read_mean(bytes.subspan(kHead + name), kept.mean)) return std::nullopt;
  return kept;
}

bool usable(const Template& kept) { return kept.model == kModel; }

}  // namespace yimen::faces
