// Reads what the backend tells of requests, with suspicion.
// Threads: pure functions. For bytes from the network: nothing is trusted, everything is bounded.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/outbox/row.h"
#include "kiosk/sync/question.h"

namespace yimen::sync {

struct ProgressPage {
  std::vector<outbox::Progress> news;
  std::string cursor;
};

// The body of GET /v1/progress. Nothing where it is not what it should be.
std::optional<ProgressPage> parse_progress(std::string_view body);
// The body of POST /v1/status.
std::optional<std::vector<RemoteStanding>> parse_status(std::string_view body);

}  // namespace yimen::sync
