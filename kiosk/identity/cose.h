// COSE_Sign1 (RFC 9052) as anybody may write it.
//
// Purpose: what the strict parser of elder codes (cose_sign1.h) stands on, and what the vectors of other
// implementations are held against (tests/vectors). Lengths are definite and in their shortest form; headers
// may hold anything, but no label twice among those read here.
// Threads: pure functions. Views point into the bytes that were parsed.
#pragma once

#include <cstdint>
#include <optional>

#include "kiosk/common/bytes.h"
#include "kiosk/identity/keys.h"

namespace yimen::identity {

inline constexpr std::int64_t kEdDsa = -8;

struct CoseHeader {
  std::optional<std::int64_t> algorithm;
  std::optional<ByteView> key_id;
  bool critical = false;  // says that something must be understood
  bool bare = true;       // nothing but algorithm and key id, in that order
};

struct CoseSign1 {
  ByteView protected_bytes;  // as they were signed; h'' and h'A0' both say nothing
  CoseHeader kept;           // what they say
  CoseHeader open;           // the unprotected header
  ByteView payload;
  ByteView signature;
};

// With tag 18 or without.
std::optional<CoseSign1> parse_cose(ByteView bytes);

// What is signed: the Sig_structure.
Bytes signed_bytes(ByteView protected_bytes, ByteView payload, ByteView external_aad = {});

// EdDSA with Ed25519 and nothing else: not where no algorithm is named, where another one is, or where a
// header is critical.
bool verify_cose(const CoseSign1& message, const PublicKey& key, ByteView external_aad = {});

}  // namespace yimen::identity
