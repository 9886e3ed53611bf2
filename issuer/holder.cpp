#include "issuer/holder.h"

#include "issuer/signed_message.h"
#include "kiosk/identity/base45.h"

namespace yimen::issuer {

Bytes issue_credential(const identity::Credential& credential, const IssuerKey& issuer) {
  return signed_message(identity::encode_credential(credential), issuer, Shape::untagged);
}

std::string show_credential(ByteView credential, WallTime now, const IssuerKey& phone) {
  const auto presentation = identity::encode_presentation(now, credential);
  return "EC1:" + identity::base45_encode(signed_message(presentation, phone, Shape::unnamed));
}

}  // namespace yimen::issuer
