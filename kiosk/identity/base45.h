// Base45 (RFC 9285): bytes in the characters that QR codes store best.
// Threads: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/common/bytes.h"

namespace yimen::identity {

std::string base45_encode(ByteView bytes);
// Strict: nothing for a foreign character, a group out of range, or a length no bytes encode to. So every
// byte string has exactly one text.
std::optional<Bytes> base45_decode(std::string_view text);

}  // namespace yimen::identity
