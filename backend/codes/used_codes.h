// Which codes that are good for one use were used, at whichever terminal.
// Threads: any.
#pragma once

#include <string>

#include "backend/sql/database.h"
#include "kiosk/common/clock.h"

namespace yimen::backend {

class UsedCodes {
 public:
  UsedCodes(sql::Database& database, const Clock& clock) : database_(database), clock_(clock) {}

  // True for the first who claims it, among all backends of a fleet. It is remembered until it expires by the
  // terminal's word, but for some minutes at least and a day at most: a terminal's clock may be wrong.
  Result<bool> claim(const std::string& id, WallTime expires) const;
  // How many were forgotten, which no terminal takes any more.
  Result<int> forget_expired() const;

 private:
  sql::Database& database_;
  const Clock& clock_;
};

}  // namespace yimen::backend
