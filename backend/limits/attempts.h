// How often somebody may try something.
//
// Purpose: counts by the minute in the database, so that all backends of a fleet count together. Threads:
// any.
#pragma once

#include <string>

#include "backend/sql/database.h"
#include "kiosk/common/clock.h"

namespace yimen::backend {

struct Limit {
  const char* what;
  int most;  // in a minute
};

class Attempts {
 public:
  Attempts(sql::Database& database, const Clock& clock) : database_(database), clock_(clock) {}

  // Counts one more; whether it is still within the limit.
  Result<bool> allow(const Limit& limit, const std::string& who) const;
  // Whether another one would be; counts nothing.
  Result<bool> would_allow(const Limit& limit, const std::string& who) const;

 private:
  std::int64_t minute() const;

  sql::Database& database_;
  const Clock& clock_;
};

}  // namespace yimen::backend
