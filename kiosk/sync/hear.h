// What the answer to a question tells of the line.
// Threads: one, the line's.
#pragma once

#include "kiosk/sync/line.h"
#include "kiosk/sync/transport.h"

namespace yimen::sync {

// Tells the line. Null where the answer is 200 or 304; otherwise why it is of no use.
const Fault* hear(Line& line, const Exchange& exchange);

}  // namespace yimen::sync
