#include "kiosk/identity/code_verifier.h"

#include "kiosk/identity/base45.h"
#include "kiosk/identity/claims.h"
#include "kiosk/identity/cose_sign1.h"
#include "kiosk/identity/faults.h"

namespace yimen::identity {
namespace {

constexpr std::string_view kPrefix = "EC1:";
constexpr std::size_t kTextLimit = 512;  // the longest code of docs/elder-code.md has about 470 characters
constexpr seconds kSkew{30};             // how far this machine's clock and the issuer's may differ

Identity identity_of(const Claims& claims) {
  Identity identity;
  identity.subject = to_hex(claims.subject);
  identity.assurance = claims.rotating() ? Assurance::proven : Assurance::named;
  if (claims.person) {
    identity.name = claims.person->name;
    identity.birth_year = claims.person->birth_year;
    identity.area = std::to_string(claims.person->area);
  }
  return identity;
}

}  // namespace

CodeVerifier::CodeVerifier(KeySet keys, const Clock& clock) : keys_(std::move(keys)), clock_(clock) {}

Result<Identity> CodeVerifier::verify(std::string_view text) {
  const auto claims = authentic(text);
  if (!claims) return fail(claims);
  if (const auto timely = in_time(*claims); !timely) return fail(timely);
  if (const auto fresh = first_use(*claims); !fresh) return fail(fresh);
  return identity_of(*claims);
}

Result<Claims> CodeVerifier::authentic(std::string_view text) const {
  if (!text.starts_with(kPrefix)) return fail(kNotElderCode);
  if (text.size() > kTextLimit) return fail(kTooLong);
  const auto bytes = base45_decode(text.substr(kPrefix.size()));
  if (!bytes) return fail(kNotBase45);
  const auto message = parse_sign1(*bytes);
  if (!message) return fail(kMalformed, "COSE_Sign1");
  const auto* key = keys_.find(message->key_id);
  if (key == nullptr) return fail(kUnknownIssuer);
  if (!signed_by(*message, *key)) return fail(kForged);
  return parse_claims(message->payload);
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
