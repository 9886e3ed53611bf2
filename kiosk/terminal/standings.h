// What outbox and backend know of a request, as a visit shows it.
// Threads: pure functions.
#pragma once

#include <optional>
#include <string_view>

#include "kiosk/outbox/row.h"
#include "kiosk/sync/question.h"
#include "kiosk/visit/standing.h"

namespace yimen::terminal {

visit::Standing shown_standing(const outbox::Standing& known, WallTime now);
visit::Standing shown_standing(const sync::RemoteStanding& told);

// "2026-11-21T13:44:00.123Z", fractions or not.
std::optional<WallTime> time_from_utc(std::string_view text);

}  // namespace yimen::terminal
