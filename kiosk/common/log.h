// The terminal's log, for staff: what happened to the machine, never to a person.
//
// Purpose: one line an event, "2026-11-21T13:44:00Z warning sync SYNC-02 detail", to standard error and,
// where one is set, a size-limited rotating file. Threads: any. Privacy: callers pass codes, counts and ids.
// Names, numbers, answers, code texts and touches are never passed.
#pragma once

#include <filesystem>
#include <string_view>

#include "kiosk/common/result.h"

namespace yimen::log {

void to_file(const std::filesystem::path& file);  // 1 MiB, three kept
void info(std::string_view part, std::string_view what);
void warning(std::string_view part, std::string_view what);
void fault(std::string_view part, const Error& error);

}  // namespace yimen::log
