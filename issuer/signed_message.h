// Signs as docs/elder-code.md says: a COSE_Sign1 in its one form.
// Threads: pure functions.
#pragma once

#include "issuer/issuer_key.h"
#include "kiosk/common/bytes.h"

namespace yimen::issuer {

enum class Shape {
  tagged,    // names its key, has tag 18: a code by itself
  untagged,  // names its key: part of something else
  unnamed    // names no key, has no tag: what a phone signs
};

Bytes signed_message(ByteView payload, const IssuerKey& key, Shape shape);

}  // namespace yimen::issuer
