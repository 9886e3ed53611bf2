// Raw bytes and their text forms.
// Threads: pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yimen {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

ByteView as_bytes(std::string_view text);
std::string_view as_text(ByteView bytes);

std::string to_hex(ByteView bytes);
// Lower or upper case digits; nothing where a character is not one or their number is odd.
std::optional<Bytes> from_hex(std::string_view text);

// RFC 4648 with + / and padding.
std::string to_base64(ByteView bytes);
std::optional<Bytes> from_base64(std::string_view text);

// 32 bytes. Source: FIPS 180-4, by libsodium.
Bytes sha256(ByteView bytes);

}  // namespace yimen
