// Why a new bundle was not taken. The last good one stays in use. Threads: immutable.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::bundle {

extern const Fault kMalformed;     // what was sent is no bundle
extern const Fault kUnknownKey;    // signed by somebody we were not told of
extern const Fault kBadSignature;  // changed on the way, or a forgery
extern const Fault kExpired;       // too old to be believed, or our clock is wrong
extern const Fault kRolledBack;    // older than what we have
extern const Fault kContradicts;   // the version that we have, with another content
extern const Fault kBadFile;       // a file is missing, of another size, or has another hash
extern const Fault kCannotStore;   // the disk is full or refuses

}  // namespace yimen::bundle
