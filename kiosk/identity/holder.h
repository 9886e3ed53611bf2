// The code that a phone without a network makes itself (holder-bound): docs/elder-code.md.
//
// Purpose: the issuer signs a credential that names the phone's own key (RFC 8747); to show who somebody is,
// the phone signs the time and that credential. A picture of such a code is worth nothing 90 s later.
// Threads: plain values and pure functions.
#pragma once

#include <optional>

#include "kiosk/common/bytes.h"
#include "kiosk/common/clock.h"
#include "kiosk/identity/keys.h"

namespace yimen::identity {

// How long a phone may go without a network, and a lost one be of use to somebody who can open it.
inline constexpr std::chrono::days kCredentialLife{31};

struct Credential {  // what the issuer signs
  Bytes subject;
  WallTime expires;
  PublicKey device{};
};

// Nothing unless it is exactly such a claims set.
std::optional<Credential> parse_credential(ByteView cbor);
Bytes encode_credential(const Credential& credential);

struct Presentation {  // what the phone signs
  WallTime made;
  ByteView credential;  // the issuer's COSE_Sign1; points into what was parsed
};

std::optional<Presentation> parse_presentation(ByteView cbor);
Bytes encode_presentation(WallTime made, ByteView credential);

// Names one use: 16 bytes of the SHA-256 of what the phone signed.
Bytes use_id(ByteView presentation);

// Names a phone in the list of revoked ones: 8 bytes of the SHA-256 of its key.
Bytes device_id(const PublicKey& device);

}  // namespace yimen::identity
