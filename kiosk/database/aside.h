// Puts a damaged database out of the way, whole.
// Threads: at start, while nobody has the file open.
#pragma once

#include <filesystem>

#include "kiosk/common/clock.h"
#include "kiosk/common/result.h"

namespace yimen::database {

// Renames FILE, FILE-wal and FILE-shm to FILE.damaged-TIME, …-wal, …-shm, so that SQLite's own tools can
// still read them together, and returns the new name. Nothing is deleted or overwritten.
Result<std::filesystem::path> put_aside(const std::filesystem::path& file, WallTime now);

}  // namespace yimen::database
