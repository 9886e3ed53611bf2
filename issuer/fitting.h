// An elder code with all that a camera at arm's length can still read.
// Threads: pure function.
#pragma once

#include <string>

#include "issuer/issuer_key.h"
#include "issuer/qr_code.h"
#include "kiosk/identity/claims.h"

namespace yimen::issuer {

struct Fitting {
  std::string text;
  QrCode code;
};

// A long name leaves no room for the person's key: the code works without, but opens no drafts.
Outcome<Fitting> issue_fitting(identity::Claims claims, const IssuerKey& key);

}  // namespace yimen::issuer
