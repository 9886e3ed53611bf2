// The backend's tables, version by version.
//
// Scripts are written for SQLite: columns are INTEGER, TEXT or BLOB, a table ends in `) STRICT;`, a number
// given by the database is `INTEGER PRIMARY KEY AUTOINCREMENT`. For PostgreSQL these words alone are replaced
// (backend/sql/postgresql.h). A version that was ever released is never changed again. Threads: immutable.
#pragma once

#include "backend/sql/database.h"

namespace yimen::backend {

sql::Migrations migrations();

}  // namespace yimen::backend
