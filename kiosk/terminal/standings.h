// What outbox and backend know of a request, as a visit shows it.
// Threads: pure functions.
#pragma once

#include "kiosk/outbox/row.h"
#include "kiosk/sync/question.h"
#include "kiosk/visit/standing.h"

namespace yimen::terminal {

visit::Standing shown_standing(const outbox::Standing& known, WallTime now);
visit::Standing shown_standing(const sync::RemoteStanding& told);

}  // namespace yimen::terminal
