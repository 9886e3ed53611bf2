#include "issuer/issue.h"

#include "issuer/signed_message.h"
#include "kiosk/identity/base45.h"

namespace yimen::issuer {

std::string issue(const identity::Claims& claims, const IssuerKey& key) {
  return "EC1:" +
         identity::base45_encode(signed_message(identity::encode_claims(claims), key, Shape::tagged));
}

}  // namespace yimen::issuer
