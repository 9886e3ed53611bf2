// Makes the text of an elder code: docs/elder-code.md.
// Threads: pure function.
#pragma once

#include <string>

#include "issuer/issuer_key.h"
#include "kiosk/identity/claims.h"

namespace yimen::issuer {

std::string issue(const identity::Claims& claims, const IssuerKey& key);

}  // namespace yimen::issuer
