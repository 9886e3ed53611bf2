// Text of a scanned code -> who it names, or the Fault that says to the citizen what to do (faults.h).
//
// Purpose: verifies elder codes offline: format (docs/elder-code.md), issuer's signature, time, that it was
// not revoked, and for the kinds of a phone that it was not used here before.
// Threads: one. Ownership: the clock outlives the verifier.
// Privacy: errors carry no part of the code.
#pragma once

#include <map>
#include <optional>
#include <string_view>

#include "kiosk/common/clock.h"
#include "kiosk/common/result.h"
#include "kiosk/identity/code_use.h"
#include "kiosk/identity/identity.h"
#include "kiosk/identity/keys.h"
#include "kiosk/identity/revocations.h"

namespace yimen::identity {

struct Claims;
struct Sign1;

struct Verified {
  Identity identity;
  std::optional<CodeUse> use;  // of a code that is good for one use; a printed card has none
  bool staff = false;          // the code of a member of staff, who helps a visitor but is none
};

class CodeVerifier {
 public:
  CodeVerifier(KeySet keys, const Clock& clock);
  // Newer ones than before; which rotating codes were used stays known.
  void use(KeySet keys, Revocations revocations);
  Result<Verified> verify(std::string_view text);

 private:
  struct Authentic;
  Result<Authentic> authentic(std::string_view text) const;
  Result<void> from_issuer(const Sign1& message) const;
  Result<Authentic> issued(const Sign1& message) const;
  Result<Authentic> made_by_phone(const Sign1& message) const;
  Result<void> not_revoked(const Authentic& code) const;
  Result<void> in_time(const Authentic& code) const;
  Result<void> first_use(const Claims& claims);

  KeySet keys_;
  Revocations revocations_;
  const Clock& clock_;
  std::map<Bytes, WallTime> used_;  // ids of rotating codes -> when they expire anyway
};

}  // namespace yimen::identity
