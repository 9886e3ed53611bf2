// What can go wrong with the outbox, beside what can go wrong with its database (kiosk/database/faults.h).
// Threads: immutable.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::outbox {

extern const Fault kNoSealingKey;    // the backend's public key is missing or unreadable
extern const Fault kUnknownReceipt;  // no such receipt number on this terminal
// The body is no JSON object or over 512 KiB, a name is malformed, or an attachment too large or one too
// many.
extern const Fault kInvalidSubmission;
extern const Fault kNotStopped;      // to be sent again: only what was refused or needs staff
extern const Fault kUnknownCall;     // no such call of staff on this terminal
extern const Fault kDamagedContent;  // sealed bytes that no longer fit their hash

// Of exported files (export_file.h).
extern const Fault kExportForeign;  // something else
extern const Fault kExportNewer;    // of a format this program does not know
extern const Fault kExportCut;      // ends too early
extern const Fault kExportChanged;  // does not fit its hash, or holds what nobody exports
extern const Fault kExportNotWritten;

}  // namespace yimen::outbox
