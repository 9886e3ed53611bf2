// The people who are given elder codes.
//
// Purpose: staff register a person once; cards and phones are then issued in that person's name. Who it is
// lies sealed in the database, as submissions do; in clear are the subject and the status index, which say
// nothing by themselves. Threads: any.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backend/keys.h"
#include "backend/sql/database.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/random.h"

namespace yimen::backend {

// What staff say of a person.
struct Particulars {
  std::string name;
  int birth_year = 0;  // of staff: none
  int area = 0;        // GB/T 2260, six digits
  bool staff = false;  // helps visitors at terminals, and shows a code that says so
};

struct Registered {
  std::string id;
  Bytes subject;
  std::int64_t status_index = 0;
  Particulars who;
  WallTime added_at;
};

class People {
 public:
  People(sql::Database& database, const Keys& keys, const Clock& clock)
      : database_(database), keys_(keys), clock_(clock) {}

  Result<Registered> add(Random& random, const Particulars& who, const std::string& added_by) const;
  // Nothing where there is none, or they have been removed.
  Result<std::optional<Registered>> find(const std::string& id) const;
  // Up to `limit` of them, in the order of their ids, after this one.
  Result<std::vector<Registered>> after(const std::string& id, int limit) const;
  // Issues nothing to them any more, and stops their phones. False: there is no such person.
  Result<bool> remove(const std::string& id) const;
  // A card was lost: gives them another status index, so that what was printed ends and phones go on. Nothing
  // where there is no such person.
  Result<std::optional<Registered>> renew(const std::string& id) const;
  // All status indexes whose codes are good no longer, in order.
  Result<std::vector<std::int64_t>> revoked() const;

 private:
  std::optional<Registered> registered_in(const sql::Row& row) const;

  sql::Database& database_;
  const Keys& keys_;
  const Clock& clock_;
};

}  // namespace yimen::backend
