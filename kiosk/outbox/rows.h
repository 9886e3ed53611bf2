// Between the outbox's tables and its types. For this folder's own files.
// Threads: as the statement given.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "kiosk/outbox/row.h"

namespace yimen::outbox {

// Columns of a Row, in the order row_of() reads them.
extern const char* const kRowColumns;
constexpr int kRowColumnCount = 11;

Row row_of(SQLite::Statement& statement);
State state_named(std::string_view name);

}  // namespace yimen::outbox
