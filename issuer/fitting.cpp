#include "issuer/fitting.h"

#include "issuer/issue.h"
#include "kiosk/common/secret.h"

namespace yimen::issuer {

Outcome<Fitting> issue_fitting(identity::Claims claims, const IssuerKey& key) {
  auto text = issue(claims, key);
  auto code = qr_code(text);
  if (!code && claims.person) {
    wipe(claims.person->key);
    text = issue(claims, key);
    code = qr_code(text);
  }
  if (!code) return problem(code.error());
  return Fitting{std::move(text), std::move(*code)};
}

}  // namespace yimen::issuer
