// Where requests stand (办件进度), as far as it is known.
//
// Purpose: one value for what this machine did itself and for what the backend told, now or earlier.
// Threads: plain values and pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/common/clock.h"
#include "kiosk/common/text.h"

namespace yimen::visit {

enum class Stage {
  queued,        // on this machine, not sent yet
  sent,          // the backend has it and has told nothing more
  received,      // 已收到: waits for a person
  accepted,      // 受理
  first_review,  // 初审
  review,        // 审核
  approval,      // 审批
  completed,     // 办结
  returned,      // 退回补正
  declined,      // 不予受理
  needs_staff    // the backend did not take it: only a person can tell
};

// By the names that the backend uses. A name of a newer backend is at least received.
Stage stage_named(std::string_view name);

struct Standing {
  std::string number;      // of the receipt
  std::string service_id;  // empty: not told
  WallTime submitted_at;
  Stage stage = Stage::queued;
  Text office;
  Text next_step;
  std::string due_on;                // "2026-12-01", or empty
  std::optional<WallTime> known_at;  // what the backend told then; nothing: it told nothing yet
};

enum class Source { terminal, backend };

// What was looked up in this visit, by a receipt's code or for the person who is identified.
struct Requests {
  enum class Backend { asked, answered, unreachable };
  std::string about;  // receipt number or the person's tag: whose answers are taken
  Backend backend = Backend::asked;
  std::vector<Standing> all;  // the newest first
  std::string shown;          // the number of the one on Screen::request
};

const Standing* shown_request(const Requests& requests);
// What the backend tells replaces what the terminal knew, and never the other way round.
void merge(Requests& requests, std::vector<Standing> news, Source source);

}  // namespace yimen::visit
