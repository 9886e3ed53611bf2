// Makes the text of an elder code: docs/elder-code.md.
// Threads: pure function.
#pragma once

#include <string>

#include "kiosk/identity/claims.h"
#include "tool/issuer_key.h"

namespace yimen::tool {

std::string issue(const identity::Claims& claims, const IssuerKey& key);

}  // namespace yimen::tool
