// What people hold before the camera instead of an elder code.
// Threads: pure function.
#pragma once

#include <string_view>

#include "kiosk/common/result.h"

namespace yimen::identity {

// Says what it is, where that can be told from the text, and what to show instead. Best effort: such codes
// belong to others, who change them as they like; the sentence is a help, nothing depends on it.
const Fault& fault_of_other_code(std::string_view text);

}  // namespace yimen::identity
