// One connection to the database, whichever it is.
//
// Purpose: the same SQL text for SQLite and PostgreSQL: parameters are $1, $2 …; RETURNING and ON CONFLICT
// are known to both; the columns are INTEGER, TEXT and BLOB (schema.h). Threads: belongs to one at a time,
// lent by the Database. Errors: exec() throws Failure, which nothing but Database catches: see
// Database::transact().
#pragma once

#include <initializer_list>
#include <string>

#include "backend/sql/value.h"
#include "kiosk/common/result.h"

namespace yimen::sql {

enum class Dialect { sqlite, postgresql };

// serializable: as if transactions took turns, for everything that reads, decides and writes.
// statement: each statement sees what others have committed; for what one statement decides. Less to repeat.
enum class Isolation { serializable, statement };

struct Failure {
  enum class Then { give_up, again, reconnect };
  Error error;
  Then then = Then::give_up;
};

class Connection {
 public:
  virtual ~Connection() = default;
  virtual Dialect dialect() const = 0;

  // One statement. Its text is a constant of the program: connections keep what they have prepared.
  virtual Rows exec(const std::string& statement, std::initializer_list<Parameter> parameters = {}) = 0;

  // Inside a transaction: until what others are writing into this table is committed or gone, and none begin
  // before this transaction ends. Numbers are given before they are committed: only after this can no number
  // below the highest one still appear.
  virtual void wait_for_writers(const char* table) = 0;

 protected:
  friend class Database;
  virtual void begin(Isolation isolation) = 0;
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;  // what was begun; nothing where nothing was
};

}  // namespace yimen::sql
