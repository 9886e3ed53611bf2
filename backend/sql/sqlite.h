// SQLite inside this process. Threads: the connection belongs to one at a time.
#pragma once

#include <filesystem>
#include <memory>

#include "backend/sql/connection.h"
#include "backend/sql/database.h"

namespace yimen::sql {

// Opens or makes the file (kiosk/database/database.h says how). Throws Failure.
std::unique_ptr<Connection> open_sqlite(const std::filesystem::path& file, Migrations migrations,
                                        const Clock& clock);

}  // namespace yimen::sql
