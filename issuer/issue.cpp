#include "issuer/issue.h"

#include "kiosk/identity/base45.h"
#include "kiosk/identity/cbor_writer.h"
#include "kiosk/identity/cose_sign1.h"

namespace yimen::issuer {

std::string issue(const identity::Claims& claims, const IssuerKey& key) {
  identity::CborWriter header;
  header.map(2).integer(1).integer(-8);  // algorithm: EdDSA
  header.integer(4).bytes(identity::key_id(key.public_key()));
  const auto payload = identity::encode_claims(claims);
  const auto signature = key.sign(identity::signed_bytes(header.done(), payload));
  identity::CborWriter message;
  message.tag(18).array(4).bytes(header.done()).map(0).bytes(payload).bytes(signature);
  return "EC1:" + identity::base45_encode(message.done());
}

}  // namespace yimen::issuer
