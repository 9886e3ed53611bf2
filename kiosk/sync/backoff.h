// How long to wait after a failure: longer each time, and never all terminals at the same moment.
// Threads: pure function over an injected Random.
#pragma once

#include "kiosk/common/clock.h"
#include "kiosk/common/random.h"

namespace yimen::sync {

// Anything from zero to first * 2^(failures-1), but to no more than `longest`: exponential with full jitter.
milliseconds pause_after(int failures, milliseconds first, milliseconds longest, Random& random);

// How long until something is asked for again that every terminal asks for: from half the interval to all of
// it.
milliseconds some_of(milliseconds interval, Random& random);

}  // namespace yimen::sync
