#include "kiosk/identity/cose_sign1.h"

#include <sodium.h>

namespace yimen::identity {

std::optional<Sign1> parse_sign1(ByteView bytes) {
  const auto message = parse_cose(bytes);
  if (!message || message->kept.algorithm != kEdDsa || !message->kept.bare || !message->open.bare)
    return std::nullopt;
  if (message->signature.size() != crypto_sign_BYTES) return std::nullopt;
  const auto key_id = message->kept.key_id ? message->kept.key_id : message->open.key_id;
  if (key_id && key_id->empty()) return std::nullopt;
  return Sign1{*message, key_id.value_or(ByteView())};
}

bool signed_by(const Sign1& message, const PublicKey& key) { return verify_cose(message.message, key); }

}  // namespace yimen::identity
