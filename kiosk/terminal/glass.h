// The panel as the configuration describes it, with the pixels that the surface turned out to have.
// Threads: pure functions.
#pragma once

#include "kiosk/common/result.h"
#include "kiosk/terminal/config.h"
#include "ui/kit/metrics.h"

namespace yimen::terminal {

ui::Panel glass_of(const Panel& panel, draw::Size pixels);
// Refused where so little of the glass is within reach of somebody who sits that no page has room there.
Result<void> check_mounting(const ui::Panel& glass);

}  // namespace yimen::terminal
