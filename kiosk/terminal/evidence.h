// Cards and typed papers -> who they name, or the Fault that says what to do.
// Threads: pure functions; some milliseconds each (identity::subject_of_card()), so not for the UI thread.
// Privacy: the ID number is not kept; errors carry no part of what was given.
#pragma once

#include "hal/card/card.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/result.h"
#include "kiosk/visit/event.h"

namespace yimen::terminal {

// A card past its day still names its owner: it is said, and the clerk is not the terminal.
Result<visit::Identified> identify_by_card(const hal::CardData& card, WallTime now);
// Both as form::check() lets them through and form::normalise() leaves them.
Result<visit::Identified> identify_by_papers(const std::string& name, const std::string& id_number);

}  // namespace yimen::terminal
