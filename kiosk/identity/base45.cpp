#include "kiosk/identity/base45.h"

#include <algorithm>

namespace yimen::identity {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

// The value of up to three digits, least significant first.
std::optional<unsigned> group_value(std::string_view digits) {
  unsigned value = 0;
  for (std::size_t i = digits.size(); i-- > 0;) {
    const auto digit = kAlphabet.find(digits[i]);
    if (digit == std::string_view::npos) return std::nullopt;
    value = value * 45 + static_cast<unsigned>(digit);
  }
  return value;
}

void append_digits(std::string& text, unsigned value, int digits) {
  for (int i = 0; i < digits; ++i, value /= 45) text += kAlphabet[value % 45];
}

}  // namespace

std::string base45_encode(ByteView bytes) {
  std::string text;
  text.reserve(bytes.size() / 2 * 3 + 2);
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) append_digits(text, bytes[at] * 256u + bytes[at + 1], 3);
  if (at < bytes.size()) append_digits(text, bytes[at], 2);
  return text;
}

std::optional<Bytes> base45_decode(std::string_view text) {
  if (text.size() % 3 == 1) return std::nullopt;
  Bytes bytes;
  bytes.reserve(text.size() / 3 * 2 + 1);
  for (; !text.empty(); text.remove_prefix(std::min<std::size_t>(3, text.size()))) {
    const bool pair = text.size() >= 3;
    const auto value = group_value(text.substr(0, 3));
    if (!value || *value > (pair ? 0xFFFFu : 0xFFu)) return std::nullopt;
    if (pair) bytes.push_back(static_cast<std::uint8_t>(*value >> 8));
    bytes.push_back(static_cast<std::uint8_t>(*value & 0xFF));
  }
  return bytes;
}

}  // namespace yimen::identity
