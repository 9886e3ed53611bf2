// What can go wrong with a database file. Threads: immutable.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::database {

extern const Fault kCannotOpen;   // missing folder, no right, not a file
extern const Fault kNewer;        // made by a newer program; left untouched
extern const Fault kFull;         // no space left on the disk, or a limit reached
extern const Fault kDamaged;      // found while running; set aside at the next start
extern const Fault kCannotWrite;  // any other failure: nothing was changed
extern const Fault kSetAside;     // reported once after a damaged file was put aside

}  // namespace yimen::database
