// The two halves of a code that a phone makes without a network: docs/elder-code.md, "holder-bound".
//
// Purpose: the issuer's half is for whoever issues; the phone's half is here for tests and for trying it out.
// A phone's key is kept like an issuer's.
// Threads: pure functions.
#pragma once

#include <string>

#include "issuer/issuer_key.h"
#include "kiosk/identity/holder.h"

namespace yimen::issuer {

// What the phone is given, and keeps until its end.
Bytes issue_credential(const identity::Credential& credential, const IssuerKey& issuer);
// What the phone shows at this time.
std::string show_credential(ByteView credential, WallTime now, const IssuerKey& phone);

}  // namespace yimen::issuer
