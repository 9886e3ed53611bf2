// One SQLite file, opened so that what is committed stays committed.
//
// Purpose: opening (WAL, synchronous=FULL, foreign keys, busy time-out), forward migration by user_version,
// setting a damaged file aside, and turning SQLite's errors into faults. What the tables mean is their
// owners'. Threads: a connection belongs to one thread at a time; a second thread opens its own with
// connect(). Errors: inside the modules that own tables, SQLiteCpp throws and its transactions roll back;
// every public function of such a module is one attempt(), so that nothing is thrown any further.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "kiosk/common/bytes.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/result.h"

namespace yimen::database {

// SQL scripts: the first makes version 1 of an empty file, each next one makes the following version.
using Migrations = std::span<const char* const>;

using Connection = std::unique_ptr<SQLite::Database>;

struct Opened {
  Connection connection;
  std::optional<std::filesystem::path> set_aside;  // where a damaged file was put; staff must hear of it
};

// Opens or makes the file. A file of a newer version is left untouched (kNewer). A damaged one is renamed
// with its -wal and -shm beside it, never deleted, and a new one is made. Only one process may do this at a
// time. `vfs` names a registered sqlite3_vfs, through which tests make the disk fail; empty is the system's
// own.
Result<Opened> open(const std::filesystem::path& file, Migrations migrations, const Clock& clock,
                    const std::string& vfs = {});

// A further connection to a file that open() has accepted: one of an older version is not touched either.
Result<Connection> connect(const std::filesystem::path& file, Migrations migrations,
                           const std::string& vfs = {});

// For looking only: nothing is made, migrated or set aside.
Result<Connection> connect_read_only(const std::filesystem::path& file, Migrations migrations);

// Fails writes that would make the file larger, as a full disk does.
void limit_size(SQLite::Database& connection, std::int64_t bytes);

Error error_of(const SQLite::Exception& thrown);

// Runs a function that returns a Result<T> and may throw SQLite::Exception.
template <class Function>
auto attempt(Function function) -> decltype(function()) {
  try {
    return function();
  } catch (const SQLite::Exception& thrown) {
    return tl::unexpected<Error>(error_of(thrown));
  }
}

// Times are kept as milliseconds since 1970, UTC.
std::int64_t to_stored(WallTime time);
WallTime from_stored(std::int64_t milliseconds);

// A blob parameter or column. The bytes are copied.
void bind_bytes(SQLite::Statement& statement, int parameter, ByteView bytes);
Bytes bytes_of(const SQLite::Column& column);

}  // namespace yimen::database
