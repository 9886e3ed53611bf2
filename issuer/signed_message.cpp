#include "issuer/signed_message.h"

#include "kiosk/identity/cbor_writer.h"
#include "kiosk/identity/cose.h"

namespace yimen::issuer {
namespace {

Bytes protected_header(const IssuerKey& key, bool named) {
  identity::CborWriter header;
  header.map(named ? 2 : 1).integer(1).integer(identity::kEdDsa);
  if (named) header.integer(4).bytes(identity::key_id(key.public_key()));
  return header.done();
}

}  // namespace

Bytes signed_message(ByteView payload, const IssuerKey& key, Shape shape) {
  const auto header = protected_header(key, shape != Shape::unnamed);
  const auto signature = key.sign(identity::signed_bytes(header, payload));
  identity::CborWriter message;
  if (shape == Shape::tagged) message.tag(18);
  return message.array(4).bytes(header).map(0).bytes(payload).bytes(signature).done();
}

}  // namespace yimen::issuer
