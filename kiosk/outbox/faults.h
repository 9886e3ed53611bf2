// What can go wrong with the outbox, beside what can go wrong with its database (kiosk/database/faults.h).
// Threads: immutable.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::outbox {

extern const Fault kNoSealingKey;    // the backend's public key is missing or unreadable
extern const Fault kUnknownReceipt;  // no such receipt number on this terminal
// The body is no JSON object or over 512 KiB, or the service's name is malformed.
extern const Fault kInvalidSubmission;

}  // namespace yimen::outbox
