// What a person asks the backend about her own requests, and what it says.
// Threads: plain values.
#pragma once

#include <cstdint>
#include <string>

#include "kiosk/common/clock.h"
#include "kiosk/common/text.h"

namespace yimen::sync {

using QuestionId = std::uint64_t;

// Either receipt and check, or person.
struct StatusQuery {
  std::string receipt_number{};
  std::string check{};       // receipt_check(), from the QR on the receipt
  std::string person_tag{};  // of the person who has identified
};

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
