// What happened on this terminal, in an order nobody can change unseen.
//
// Purpose: each entry carries the SHA-256 over the entry before it and itself, so an entry that is changed,
// removed or put in between breaks the chain from there on. (Entries cut off at the end are not noticed by
// the chain alone: compare head() with one noted elsewhere.) Threads: as the connection it is given. append()
// must run inside the caller's transaction, so that an event and its entry are kept or lost together.
// Privacy: subject is a receipt number or an id, never a person.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/common/clock.h"

namespace SQLite {
class Database;
}
namespace yimen::database {
class Session;
}

namespace yimen::audit {

struct Entry {
  WallTime at;
  std::string_view event;    // "submitted", "delivered", …
  std::string_view subject;  // a receipt number, or empty
};

struct Verdict {
  std::int64_t entries = 0;
  std::string head;                       // hash of the last entry, hexadecimal; empty where there is none
  std::optional<std::int64_t> broken_at;  // the first entry that does not fit
};

// The SQL that makes the table: part of the first migration of the database that holds it.
extern const char* const kSchema;

// Both throw SQLite::Exception (kiosk/database).
void append(database::Session& session, const Entry& entry);
Verdict verify(SQLite::Database& connection);

}  // namespace yimen::audit
