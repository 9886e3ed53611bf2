// What one exchange has led to. Threads: plain values.
#pragma once

#include <optional>
#include <string>

#include "kiosk/common/clock.h"
#include "kiosk/common/result.h"

namespace yimen::sync {

struct Step {
  enum class What {
    go_on,  // there is a next message; with a fault: this one failed, wait a little first
    done,
    refused,      // the backend will never take it
    needs_staff,  // only a person can tell
    again         // from the beginning, some other time
  };
  What what = What::go_on;
  const Fault* fault = nullptr;
  std::string detail{};                  // for the log
  std::optional<seconds> retry_after{};  // as the backend asks
  bool sent = true;                      // something of the message left this machine
};

}  // namespace yimen::sync
