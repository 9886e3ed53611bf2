// Signatures that no elder code has, checked by OpenSSL: for the vectors of others.
#pragma once

#include <string>

#include "kiosk/common/bytes.h"

namespace yimen::identity {

struct ForeignKey {
  std::string curve;  // "P-256", "P-384", "P-521", "Ed448"
  Bytes x, y;
};

// ECDSA with the hash of this COSE algorithm (-7 ES256, -35 ES384, -36 ES512), or EdDSA (-8) with Ed448.
bool foreign_signature_is_right(std::int64_t algorithm, const ForeignKey& key, ByteView content,
                                ByteView signature);

}  // namespace yimen::identity
