// The terminals of the fleet: who may hand in.
//
// Purpose: a terminal is added by the administrator, who gets a code to be used once, on that terminal,
// within a day; with it the terminal gets its certificate. Only the code's hash is kept. Threads: any.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backend/sql/database.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/random.h"

namespace yimen::backend {

inline constexpr std::chrono::hours kCodeLife{24};

struct Terminal {
  std::string id;  // the certificate's common name
  std::string name;
  WallTime added_at;
  std::optional<WallTime> enrolled_at;
  std::optional<WallTime> valid_until;  // of the certificate
  std::optional<WallTime> revoked_at;
};

enum class Standing { unknown, enrolled, revoked };

// "7k3q 9f2x o00l" as a person types it, as the code was made; empty where it cannot be one.
std::string tidy_code(std::string_view typed);

class Terminals {
 public:
  Terminals(sql::Database& database, const Clock& clock) : database_(database), clock_(clock) {}

  struct Added {
    std::string id;
    std::string code;  // "7K3Q-9F2X-0A4B", told once
    WallTime until;
  };
  Result<Added> add(Random& random, const std::string& name) const;
  // A further code for a terminal that is there: its certificate runs out, or its disk was replaced. Nothing
  // where there is none, or it is revoked.
  Result<std::optional<Added>> add_code(Random& random, const std::string& id) const;

  // Whose code this is; nothing for a wrong, used or expired one.
  Result<std::optional<std::string>> with_code(const std::string& code) const;
  // Uses the code up. False: somebody else was faster.
  Result<bool> enrol(const std::string& id, const std::string& code, WallTime valid_until) const;

  Result<Standing> standing(const std::string& id) const;
  Result<std::vector<Terminal>> all() const;
  Result<bool> revoke(const std::string& id) const;  // false: there is none; again is as good as once

 private:
  sql::Database& database_;
  const Clock& clock_;
};

}  // namespace yimen::backend
