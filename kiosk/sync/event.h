// What sync tells the terminal. Threads: plain values.
#pragma once

#include <functional>
#include <string>
#include <variant>

#include "kiosk/common/result.h"

namespace yimen::sync {

struct Delivered {
  std::string receipt_number;
};
// The backend has read this one and will not take it; it stays in the outbox for staff.
struct Refused {
  std::string receipt_number;
  const Fault* fault;
};
// Sent when it changes: whether the backend answers, and if not, why (kiosk/sync/faults.h).
struct Connectivity {
  bool online;
  const Fault* fault;  // null when online
  friend bool operator==(const Connectivity&, const Connectivity&) = default;
};
using Event = std::variant<Delivered, Refused, Connectivity>;
using Emit = std::function<void(Event)>;

}  // namespace yimen::sync
