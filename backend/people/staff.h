// The people of the offices who work with the backend, each with a token of their own.
//
// Purpose: who a token belongs to. Only a token's hash is kept; tokens are 32 random bytes, so a plain hash
// is enough and the look-up by it tells nobody anything. Threads: any.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backend/sql/database.h"
#include "backend/workflow/steps.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/random.h"

namespace yimen::backend {

struct StaffMember {
  workflow::Person person;
  std::string name;
  WallTime added_at;
};

class Staff {
 public:
  Staff(sql::Database& database, const Clock& clock) : database_(database), clock_(clock) {}

  struct Added {
    std::string id;
    std::string token;  // told once
  };
  Result<Added> add(Random& random, const std::string& name, const std::string& office,
                    workflow::Level level) const;
  Result<std::optional<StaffMember>> with_token(std::string_view token) const;
  Result<std::vector<StaffMember>> all() const;       // who have not left
  Result<bool> dismiss(const std::string& id) const;  // false: there is no such person

 private:
  sql::Database& database_;
  const Clock& clock_;
};

}  // namespace yimen::backend
