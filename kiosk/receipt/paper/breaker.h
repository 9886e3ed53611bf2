// Breaks text into lines as Chinese and English readers expect (ICU, UAX #14).
// Threads: one at a time.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/common/text.h"

namespace yimen::receipt {

// Each line fits, or is a single character that does not. No spaces at a line's end.
std::vector<std::string> break_lines(const std::string& text, Language language,
                                     const std::function<bool(std::string_view)>& fits);

}  // namespace yimen::receipt
