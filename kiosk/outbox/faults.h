// What can go wrong with the outbox, beside what can go wrong with its database (kiosk/database/faults.h).
// Threads: immutable.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::outbox {

extern const Fault kNoSealingKey;       // the backend's public key is missing or unreadable
extern const Fault kUnknownReceipt;     // no such receipt number on this terminal
extern const Fault kInvalidSubmission;  // body is no JSON object, or the service's name is malformed

}  // namespace yimen::outbox
