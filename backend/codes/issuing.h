// Elder codes in the name of somebody who is registered.
// Threads: pure functions over an injected Random.
#pragma once

#include <string>
#include <vector>

#include "backend/codes/people.h"
#include "issuer/fitting.h"

namespace yimen::backend {

struct IssuedCode {
  std::string text;  // "EC1:…"
  issuer::QrCode code;
  WallTime from;
  WallTime until;
};

// For a printed card, from `from` on. The error is a sentence for staff.
issuer::Outcome<IssuedCode> issue_card(const Registered& person, const issuer::IssuerKey& key, WallTime from,
                                       int days);

inline constexpr int kBatch = 11;            // codes, which last for a little over eleven minutes
inline constexpr seconds kBetweenCodes{60};  // each is good for half a minute longer than it is shown
// What a phone shows one after the other, also where it has no network meanwhile.
issuer::Outcome<std::vector<IssuedCode>> issue_batch(const Registered& person, const issuer::IssuerKey& key,
                                                     WallTime from, Random& random);

}  // namespace yimen::backend
