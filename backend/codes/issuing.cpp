#include "backend/codes/issuing.h"

namespace yimen::backend {
namespace {

constexpr std::size_t kCodeIdBytes = 8;

identity::Claims claims_of(const Registered& person, const issuer::IssuerKey& key) {
  identity::Claims claims;
  claims.subject = person.subject;
  claims.person = identity::Person{.name = person.who.name,
                                   .birth_year = person.who.birth_year,
                                   .area = person.who.area,
                                   .status_index = person.status_index};
  if (person.who.staff)
    claims.person->staff = true;
  else
    claims.person->key = key.person_key(person.subject);
  return claims;
}

issuer::Outcome<IssuedCode> issue(const identity::Claims& claims, const issuer::IssuerKey& key) {
  auto fitting = issuer::issue_fitting(claims, key);
  if (!fitting) return issuer::problem(fitting.error());
  return IssuedCode{std::move(fitting->text), std::move(fitting->code), claims.not_before, claims.expires};
}

}  // namespace

issuer::Outcome<IssuedCode> issue_card(const Registered& person, const issuer::IssuerKey& key, WallTime from,
                                       int days) {
  auto claims = claims_of(person, key);
  claims.not_before = std::chrono::floor<seconds>(from);
  claims.expires = claims.not_before + std::chrono::hours(24) * days;
  if (!identity::parse_claims(identity::encode_claims(claims)))
    return issuer::problem("no terminal would accept this as a card");
  return issue(claims, key);
}

issuer::Outcome<std::vector<IssuedCode>> issue_batch(const Registered& person, const issuer::IssuerKey& key,
                                                     WallTime from, Random& random) {
  auto claims = claims_of(person, key);
  claims.code_id.resize(kCodeIdBytes);
  std::vector<IssuedCode> batch;
  for (int i = 0; i < kBatch; ++i) {
    random.fill(claims.code_id);
    claims.not_before = std::chrono::floor<seconds>(from) + i * kBetweenCodes;
    claims.expires = claims.not_before + identity::kRotatingLife;
    auto code = issue(claims, key);
    if (!code) return issuer::problem(code.error());
    batch.push_back(std::move(*code));
  }
  return batch;
}

}  // namespace yimen::backend
