// Why the backend does not start. Threads: immutable.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::backend {

extern const Fault kBadKeys;  // a key file that is there cannot be used; it is never replaced
extern const Fault kCannotWriteFile;
extern const Fault kCannotReadFile;
extern const Fault kCannotListen;  // address in use, or malformed
extern const Fault kBadCertificate;
extern const Fault kBadIssuerKey;

}  // namespace yimen::backend
