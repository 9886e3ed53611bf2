// Text of a scanned code -> Identity, or the Fault that says to the citizen what to do (faults.h).
//
// Purpose: verifies elder codes offline: format (docs/elder-code.md), issuer's signature, time, that it was
// not revoked, and for the rotating kind that it was not used here before.
// Threads: one. Ownership: the clock outlives the verifier.
// Privacy: errors carry no part of the code.
#pragma once

#include <map>
#include <string_view>

#include "kiosk/common/clock.h"
#include "kiosk/common/result.h"
#include "kiosk/identity/identity.h"
#include "kiosk/identity/keys.h"
#include "kiosk/identity/revocations.h"

namespace yimen::identity {

struct Claims;

class CodeVerifier {
 public:
  CodeVerifier(KeySet keys, const Clock& clock);
  // Newer ones than before; which rotating codes were used stays known.
  void use(KeySet keys, Revocations revocations);
  Result<Identity> verify(std::string_view text);

 private:
  struct Authentic;
  Result<Authentic> authentic(std::string_view text) const;
  Result<void> not_revoked(const Authentic& code) const;
  Result<void> in_time(const Claims& claims) const;
  Result<void> first_use(const Claims& claims);

  KeySet keys_;
  Revocations revocations_;
  const Clock& clock_;
  std::map<Bytes, WallTime> used_;  // ids of rotating codes -> when they expire anyway
};

}  // namespace yimen::identity
