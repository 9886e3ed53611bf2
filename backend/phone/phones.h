// The phones that may show a person's codes.
//
// Purpose: staff make a secret, which is good once and for a week; a phone says it and gets a token of its
// own, which is good until the phone is stopped. Of both only a hash is kept, found by the phone's name that
// they begin with and compared in constant time. Threads: any.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "backend/sql/database.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/random.h"

namespace yimen::backend {

inline constexpr std::chrono::hours kSecretLife{7 * 24};

struct Phone {
  std::string id;
  std::string person;
};

// As a person types it ("7k3q 9f2x …"), as the secret was made; empty where it cannot be one.
std::string tidy_secret(std::string_view typed);
// The phone's name, with which a tidy secret begins.
std::string phone_of_secret(std::string_view secret);

class Phones {
 public:
  Phones(sql::Database& database, const Clock& clock) : database_(database), clock_(clock) {}

  struct Added {
    std::string id;
    std::string secret;  // "7K3Q-9F2X-…", six groups; told once
    WallTime until;
  };
  Result<Added> add(Random& random, const std::string& person, const std::string& added_by) const;

  // The token for a tidy secret, which is then used up; nothing for a wrong, used or expired one.
  Result<std::optional<std::string>> open(Random& random, const std::string& secret) const;
  Result<std::optional<Phone>> with_token(std::string_view token) const;
  Result<bool> knows(const std::string& id) const;
  // How many there were.
  Result<int> stop_all_of(const std::string& person) const;

 private:
  sql::Database& database_;
  const Clock& clock_;
};

}  // namespace yimen::backend
