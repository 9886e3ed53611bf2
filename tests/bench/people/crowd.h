// The people of the bench, by name, and a whole visit of one of them. Threads: one.
#pragma once

#include "tests/bench/people/mind.h"

namespace yimen::people {

// "slow", "trembling", "low-vision", "wheelchair", "blind".
const std::vector<std::string>& crowd();
// Ids of all services of the terminal.
std::vector<std::string> services();
// At a terminal of its own. The same seed gives the same visit.
Outcome visit_of(const std::string& person, const std::string& service, unsigned seed);

}  // namespace yimen::people
