// A day as each language writes it.
// Threads: pure functions.
#pragma once

#include <string>

#include "kiosk/common/text.h"

namespace yimen {

// 1950年3月1日, 1 March 1950; year 0: without a year. Nothing where there is no such month or day.
std::string day_in_words(int year, unsigned month, unsigned day, Language language);

}  // namespace yimen
