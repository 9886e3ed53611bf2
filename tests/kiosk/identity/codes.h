// Makes elder codes for tests, good ones and bad ones.
#pragma once

#include <string>

#include "issuer/holder.h"
#include "issuer/issue.h"
#include "kiosk/common/clock.h"
#include "kiosk/identity/claims.h"
#include "kiosk/identity/code_verifier.h"

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

inline Claims staff() {
  Claims claims = rotating();
  claims.person->birth_year = 0;
  claims.person->staff = true;
  return claims;
}

inline issuer::IssuerKey phone() { return issuer(77); }

inline Credential credential() { return {card().subject, kNow + std::chrono::days(7), phone().public_key()}; }

// What a phone without a network shows.
inline std::string shown(const Credential& credential = identity::credential(), WallTime made = kNow) {
  return issuer::show_credential(issuer::issue_credential(credential, issuer()), made, phone());
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
  Result<Identity> read(std::string_view text) {
    auto verified = verifier.verify(text);
    if (!verified) return fail(verified);
    return std::move(verified->identity);
  }
  // The fault's code; "" where the code is good.
  std::string fault_of(std::string_view text) {
    const auto result = verifier.verify(text);
    return result ? "" : result.error().fault->code;
  }
};

}  // namespace yimen::identity
