#include "kiosk/identity/code_verifier.h"

#include "kiosk/identity/base45.h"
#include "kiosk/identity/claims.h"
#include "kiosk/identity/cose_sign1.h"
#include "kiosk/identity/faults.h"
#include "kiosk/identity/holder.h"
#include "kiosk/identity/other_codes.h"

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
    if (!claims.person->staff) identity.birth_year = claims.person->birth_year;
    identity.area = std::to_string(claims.person->area);
    identity.person_key = to_hex(claims.person->key);
  }
  return identity;
}

std::optional<CodeUse> use_of(const Claims& claims) {
  if (!claims.rotating()) return std::nullopt;
  return CodeUse{to_hex(claims.code_id), claims.expires + kSkew};
}

}  // namespace

struct CodeVerifier::Authentic {
  Claims claims;
  Bytes key_id;                          // of the issuer
  std::optional<Credential> credential;  // where a phone made the code itself
};

CodeVerifier::CodeVerifier(KeySet keys, const Clock& clock) : keys_(std::move(keys)), clock_(clock) {}

void CodeVerifier::use(KeySet keys, Revocations revocations) {
  keys_ = std::move(keys);
  revocations_ = std::move(revocations);
}

Result<Verified> CodeVerifier::verify(std::string_view text) {
  const auto code = authentic(text);
  if (!code) return fail(code);
  if (const auto timely = in_time(*code); !timely) return fail(timely);
  if (const auto valid = not_revoked(*code); !valid) return fail(valid);
  if (const auto fresh = first_use(code->claims); !fresh) return fail(fresh);
  const bool staff = code->claims.person && code->claims.person->staff;
  return Verified{identity_of(code->claims), use_of(code->claims), staff};
}

Result<CodeVerifier::Authentic> CodeVerifier::authentic(std::string_view text) const {
  if (!text.starts_with(kPrefix)) return fail(fault_of_other_code(text));
  if (text.size() > kTextLimit) return fail(kTooLong);
  const auto bytes = base45_decode(text.substr(kPrefix.size()));
  if (!bytes) return fail(kNotBase45);
  const auto message = parse_sign1(*bytes);
  if (!message) return fail(kMalformed, "COSE_Sign1");
  return message->key_id.empty() ? made_by_phone(*message) : issued(*message);
}

Result<void> CodeVerifier::from_issuer(const Sign1& message) const {
  const auto* key = keys_.find(message.key_id);
  if (key == nullptr) return fail(kUnknownIssuer);
  if (!signed_by(message, *key)) return fail(kForged);
  return {};
}

Result<CodeVerifier::Authentic> CodeVerifier::issued(const Sign1& message) const {
  if (const auto real = from_issuer(message); !real) return fail(real);
  auto claims = parse_claims(message.message.payload);
  if (!claims) return fail(claims);
  return Authentic{std::move(*claims), Bytes(message.key_id.begin(), message.key_id.end()), {}};
}

Result<CodeVerifier::Authentic> CodeVerifier::made_by_phone(const Sign1& message) const {
  const auto shown = parse_presentation(message.message.payload);
  if (!shown) return fail(kMalformed, "presentation");
  const auto inner = parse_sign1(shown->credential);
  if (!inner || inner->key_id.empty()) return fail(kMalformed, "credential");
  if (const auto real = from_issuer(*inner); !real) return fail(real);
  auto credential = parse_credential(inner->message.payload);
  if (!credential) return fail(kMalformed, "credential's claims");
  if (!signed_by(message, credential->device)) return fail(kForged);
  Claims claims{
      credential->subject, shown->made, shown->made + kRotatingLife, use_id(message.message.payload), {}};
  return Authentic{std::move(claims), Bytes(inner->key_id.begin(), inner->key_id.end()),
                   std::move(*credential)};
}

Result<void> CodeVerifier::not_revoked(const Authentic& code) const {
  const auto& person = code.claims.person;
  if (person && revocations_.contains(code.key_id, person->status_index)) return fail(kRevoked);
  if (code.credential && revocations_.contains_device(code.credential->device)) return fail(kPhoneRevoked);
  return {};
}

Result<void> CodeVerifier::in_time(const Authentic& code) const {
  const auto now = clock_.wall();
  if (code.credential) {
    const auto ends = code.credential->expires;
    if (ends > now + kCredentialLife + kSkew) return fail(kMalformed, "credential lives too long");
    if (now >= ends + kSkew) return fail(kPhoneTooLong);
  }
  if (now < code.claims.not_before - kSkew) return fail(code.credential ? kPhoneClock : kNotYetValid);
  if (now < code.claims.expires + kSkew) return {};
  return fail(code.claims.rotating() ? kCodeExpired : kCardExpired);
}

Result<void> CodeVerifier::first_use(const Claims& claims) {
  const auto now = clock_.wall();
  std::erase_if(used_, [now](const auto& use) { return use.second + kSkew <= now; });
  if (claims.rotating() && !used_.emplace(claims.code_id, claims.expires).second) return fail(kUsedBefore);
  return {};
}

}  // namespace yimen::identity
