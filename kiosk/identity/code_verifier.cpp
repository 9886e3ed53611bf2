#include "kiosk/identity/code_verifier.h"

#include "kiosk/identity/base45.h"
#include "kiosk/identity/claims.h"
#include "kiosk/identity/cose_sign1.h"
#include "kiosk/identity/faults.h"

namespace yimen::identity {
namespace {

constexpr std::string_view kPrefix = "EC1:";
constexpr std::size_t kTextLimit = 640;  // the longest code of docs/elder-code.md has about 600 characters
constexpr seconds kSkew{30};             // how far this machine's clock and the issuer's may differ

Identity identity_of(const Claims& claims) {
  Identity identity;
  identity.subject = to_hex(claims.subject);
  identity.evidence = claims.rotating() ? Evidence::rotating_code : Evidence::static_code;
  if (claims.person) {
    identity.name = claims.person->name;
    identity.birth_year = claims.person->birth_year;
    identity.area = std::to_string(claims.person->area);
    identity.person_key = to_hex(claims.person->key);
  }
  return identity;
}

}  // namespace

struct CodeVerifier::Authentic {
  Claims claims;
  Bytes key_id;
};

CodeVerifier::CodeVerifier(KeySet keys, const Clock& clock) : keys_(std::move(keys)), clock_(clock) {}

void CodeVerifier::use(KeySet keys, Revocations revocations) {
  keys_ = std::move(keys);
  revocations_ = std::move(revocations);
}

Result<Identity> CodeVerifier::verify(std::string_view text) {
  const auto code = authentic(text);
  if (!code) return fail(code);
  if (const auto timely = in_time(code->claims); !timely) return fail(timely);
  if (const auto valid = not_revoked(*code); !valid) return fail(valid);
  if (const auto fresh = first_use(code->claims); !fresh) return fail(fresh);
  return identity_of(code->claims);
}

Result<CodeVerifier::Authentic> CodeVerifier::authentic(std::string_view text) const {
  if (!text.starts_with(kPrefix)) return fail(kNotElderCode);
  if (text.size() > kTextLimit) return fail(kTooLong);
  const auto bytes = base45_decode(text.substr(kPrefix.size()));
  if (!bytes) return fail(kNotBase45);
  const auto message = parse_sign1(*bytes);
  if (!message) return fail(kMalformed, "COSE_Sign1");
  const auto* key = keys_.find(message->key_id);
  if (key == nullptr) return fail(kUnknownIssuer);
  if (!signed_by(*message, *key)) return fail(kForged);
  auto claims = parse_claims(message->payload);
  if (!claims) return fail(claims);
  return Authentic{std::move(*claims), Bytes(message->key_id.begin(), message->key_id.end())};
}

Result<void> CodeVerifier::not_revoked(const Authentic& code) const {
  const auto& person = code.claims.person;
  if (person && revocations_.contains(code.key_id, person->status_index)) return fail(kRevoked);
  return {};
}

Result<void> CodeVerifier::in_time(const Claims& claims) const {
  const auto now = clock_.wall();
  if (now < claims.not_before - kSkew) return fail(kNotYetValid);
  if (now < claims.expires + kSkew) return {};
  return fail(claims.rotating() ? kCodeExpired : kCardExpired);
}

Result<void> CodeVerifier::first_use(const Claims& claims) {
  const auto now = clock_.wall();
  std::erase_if(used_, [now](const auto& use) { return use.second + kSkew <= now; });
  if (claims.rotating() && !used_.emplace(claims.code_id, claims.expires).second) return fail(kUsedBefore);
  return {};
}

}  // namespace yimen::identity
