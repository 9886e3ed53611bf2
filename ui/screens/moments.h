// Days and times as a person says them: 11月22日 10:05.
// Threads: pure functions.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/common/clock.h"
#include "kiosk/common/text.h"

namespace yimen::screens {

// Of "2026-11-22"; empty where it is no such text. The year is left out: it is near.
std::string day_text(std::string_view iso, Language language);
// With its year, for days that are far: 2029年11月22日.
std::string date_text(WallTime when, Language language);
std::string moment_text(WallTime when, Language language);

}  // namespace yimen::screens
