// PostgreSQL, by libpqxx. Threads: a connection belongs to one at a time.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "backend/sql/connection.h"
#include "backend/sql/database.h"

namespace yimen::sql {

bool is_postgresql(std::string_view url);

// Both throw Failure.
std::unique_ptr<Connection> open_postgresql(const std::string& url);
// Brings the tables forward, in one transaction and one backend at a time: another that starts meanwhile
// waits.
void migrate_postgresql(const std::string& url, Migrations migrations);

// A script written for SQLite, as PostgreSQL says it: other names for the types, and nothing to make strict.
std::string for_postgresql(std::string script);

}  // namespace yimen::sql
