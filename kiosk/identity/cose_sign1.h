// COSE_Sign1 (RFC 9052) with Ed25519, as far as an elder code uses it: cose.h, but for all that is not
// needed. Threads: pure functions. Views point into the bytes that were parsed.
#pragma once

#include "kiosk/identity/cose.h"

namespace yimen::identity {

struct Sign1 {
  CoseSign1 message;
  ByteView key_id;  // from the protected header, or else the other one; empty: none is named
};

// Tagged (18) or not. Nothing unless the protected header says EdDSA, and no other header is there than that
// and a key id.
std::optional<Sign1> parse_sign1(ByteView bytes);
bool signed_by(const Sign1& message, const PublicKey& key);

}  // namespace yimen::identity
