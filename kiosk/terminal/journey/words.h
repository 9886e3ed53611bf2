// Words in the arguments of journeys.
// Threads: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hal/card/simulated.h"
#include "hal/keypad/keypad.h"
#include "hal/printer/simulated.h"
#include "kiosk/common/clock.h"

namespace yimen::terminal {

std::optional<hal::Key> key_named(std::string_view name);      // "up", "select" …
std::optional<hal::Paper> paper_named(std::string_view name);  // "out", "jam" …
// Of people who do not exist, with the PIN 123456: "in", "expired", "locked", "unreadable" are the same
// person's, "another" is not.
std::optional<hal::SimulatedCard> card_named(std::string_view name);
// "{today+7}" as date fields are typed, 20261128, so that journeys do not age.
std::string with_day(std::string text, WallTime now);

}  // namespace yimen::terminal
