// What yimen-kiosk does for a command line: a window, a window with the device bench, or a journey.
#pragma once

#include "kiosk/common/clock.h"
#include "kiosk/common/result.h"
#include "kiosk/terminal/arguments.h"
#include "kiosk/terminal/faults.h"

namespace yimen::terminal {

// Returns when the window is closed or the journey is over. kStepFailed: a journey did not get through.
// `started` is when the program was; the time to the first frame is logged.
Result<void> run(const Arguments& arguments, Instant started);

}  // namespace yimen::terminal
