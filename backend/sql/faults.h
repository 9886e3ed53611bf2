// What can go wrong between the backend and its database. Threads: immutable.
#pragma once

#include "kiosk/common/result.h"

namespace yimen::sql {

extern const Fault kCannotConnect;  // wrong address, wrong password, not running
extern const Fault kNewer;          // its tables were made by a newer backend; left untouched
extern const Fault kFull;           // no space left where the data is
extern const Fault kInDoubt;        // the connection broke while committing: kept or not, nobody knows
extern const Fault kBusy;           // too much at once, or others changed the same at every try
extern const Fault kFailed;         // any other failure: nothing was changed

}  // namespace yimen::sql
