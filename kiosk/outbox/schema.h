// The outbox's tables, version by version.
// Threads: immutable.
#pragma once

#include "kiosk/database/database.h"

namespace yimen::outbox {

// A migration that a terminal may have run is never changed: a new one is added behind it.
database::Migrations migrations();

// What is sent first has the lowest.
constexpr int kPriorities = 2;

}  // namespace yimen::outbox
