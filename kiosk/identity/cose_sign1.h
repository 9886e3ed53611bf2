// COSE_Sign1 (RFC 9052) with Ed25519, as far as an elder code uses it.
// Threads: pure functions. Views point into the bytes that were parsed.
#pragma once

#include <optional>

#include "kiosk/common/bytes.h"
#include "kiosk/identity/keys.h"

namespace yimen::identity {

struct Sign1 {
  ByteView protected_header;
  ByteView key_id;  // from the protected header, or else the other one
  ByteView payload;
  ByteView signature;  // 64 bytes
};

// Tagged (18) or not. Nothing unless the algorithm is EdDSA, a key id is named and no other header is there.
std::optional<Sign1> parse_sign1(ByteView bytes);
bool signed_by(const Sign1& message, const PublicKey& key);

// What is signed: the Sig_structure.
Bytes signed_bytes(ByteView protected_header, ByteView payload);

}  // namespace yimen::identity
