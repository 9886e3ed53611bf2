// The address of the backend, and what may be addressed there.
// Threads: pure functions.
#pragma once

#include <optional>
#include <string>

#include "kiosk/common/result.h"

namespace yimen::sync {

// Without the slashes it may end with. kBadConfiguration where it is not https; http is for this machine
// itself only.
Result<std::string> base_url(std::string text);

// The path that a Location header means, where it is on the backend itself: no other host is ever spoken to.
std::optional<std::string> path_at(const std::string& base_url, const std::string& location);

}  // namespace yimen::sync
