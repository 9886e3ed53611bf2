// Makes elder codes for tests, good ones and bad ones.
#pragma once

#include <string>

#include "kiosk/common/clock.h"
#include "kiosk/identity/claims.h"
#include "kiosk/identity/code_verifier.h"
#include "issuer/issue.h"

namespace yimen::identity {

inline constexpr WallTime kNow{seconds{1795000000}};  // 2026-11-18

inline issuer::IssuerKey issuer(std::uint64_t seed = 1) {
  SeededRandom random(seed);
  return issuer::IssuerKey::generate(random);
}

inline Claims card() {
  Claims claims;
  claims.subject = Bytes{1, 2, 3, 4, 5, 6, 7, 8};
  claims.not_before = kNow - std::chrono::hours(24);
  claims.expires = kNow + std::chrono::hours(24 * 365);
  claims.person = Person{"张建华", 1940, 330106, 7};
  return claims;
}

inline Claims rotating() {
  Claims claims = card();
  claims.code_id = Bytes{9, 9, 9, 9, 9, 9, 9, 9};
  claims.not_before = kNow;
  claims.expires = kNow + kRotatingLife;
  return claims;
}

inline std::string code(const Claims& claims) { return issuer::issue(claims, issuer()); }

// Knows the issuer of code(); stands at kNow.
struct Terminal {
  ManualClock clock{kNow};
  CodeVerifier verifier{keys(), clock};

  static KeySet keys() {
    KeySet keys;
    keys.add(issuer().public_key());
    return keys;
  }
  // The fault's code; "" where the code is good.
  std::string fault_of(std::string_view text) {
    const auto result = verifier.verify(text);
    return result ? "" : result.error().fault->code;
  }
};

}  // namespace yimen::identity
