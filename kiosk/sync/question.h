// What the terminal asks the backend while somebody waits, and what it says.
// Threads: plain values.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "kiosk/common/clock.h"
#include "kiosk/common/text.h"
#include "kiosk/identity/code_use.h"

namespace yimen::sync {

using QuestionId = std::uint64_t;

// Either receipt and check, or person.
struct StatusQuery {
  std::string receipt_number{};
  std::string check{};       // receipt_check(), from the QR on the receipt
  std::string person_tag{};  // of the person who has identified
};

// A code that is good for one use was read here: was it read elsewhere before?
enum class Claim {
  first,
  used_before,
  unreachable,  // the backend cannot tell in time
};

using Query = std::variant<StatusQuery, identity::CodeUse>;

// A request as the backend knows it, wherever it was handed in.
struct RemoteStanding {
  std::string receipt_number;
  std::string service_id;
  int service_version = 1;
  std::string submitted_at;  // as the backend writes times
  std::string stage;         // "received", "accepted", …
  Text office;
  Text next_step;
  std::string due_on;  // "2026-12-01", or empty
  WallTime told_at;
};

}  // namespace yimen::sync
