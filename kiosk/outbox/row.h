// What the outbox knows of a submission without opening it, and what sync does with it.
// Threads: plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/common/bytes.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/result.h"
#include "kiosk/common/text.h"
#include "kiosk/outbox/submission.h"

namespace yimen::outbox {

// draft -> queued -> sending -> delivered -> decided; sending -> queued when a try failed or the program
// died; sending -> refused | needs_staff -> queued by a clerk. All of it: transition.h.
enum class State {
  draft,
  queued,
  sending,
  delivered,
  decided,
  refused,     // the backend will never take this record
  needs_staff  // only a person can tell: the backend has something else under this key, or it is damaged here
};
std::string_view name_of(State state);

struct Row {
  std::string receipt_number;
  std::string id;
  Kind kind = Kind::request;
  std::string service_id;
  int service_version = 1;
  std::string refers_to;
  State state = State::queued;
  WallTime submitted_at;
  int tries = 0;
  std::string last_fault;  // code of the last failed try, or empty
  WallTime next_try;       // while queued; 1970 means at once
};

// An attachment as sync sees it: of the sealed bytes.
struct Part {
  std::string sha256;
  std::int64_t size = 0;
};

struct Claimed {
  Row row;
  Bytes sealed;
  std::string sha256;  // of the sealed body, hexadecimal
  std::string key_id;
  std::vector<Part> parts{};
};

// How a try ended.
struct Settlement {
  enum class What {
    delivered,    // acknowledged with key and hash, nothing missing
    refused,      // the backend will never take it
    needs_staff,  // a person has to look at it
    put_off,      // again after `pause`
    released      // it never left the machine: back to its old place
  };
  std::string id;
  What what = What::released;
  const Fault* why = nullptr;  // null when delivered
  milliseconds pause{};
};

// What the backend told of a request of this terminal.
struct Progress {
  std::string receipt_number;
  std::string id;
  std::string stage;  // "received", "accepted", … "completed", "declined", as the backend names it
  Text office{};
  Text next_step{};
  std::string due_on{};  // "2026-12-01", or empty
  WallTime told_at{};    // since when this is known
};
bool is_final(std::string_view stage);  // "completed", "declined"

struct Standing {
  Row row;
  std::optional<Progress> progress;  // nothing: the backend has not told anything yet
};

struct Counts {
  std::int64_t queued = 0;     // with those being sent
  std::int64_t delivered = 0;  // with those decided
  std::int64_t refused = 0;
  std::int64_t needs_staff = 0;
};

// How long content is kept that is no longer needed here. Numbers and states stay.
struct Retention {
  int delivered_days = 30;
  int draft_hours = 72;
};

}  // namespace yimen::outbox
