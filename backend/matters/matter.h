// A request (办件) as the offices see it: where it stands, and what was done with it.
// Threads: plain values.
#pragma once

#include <string>
#include <vector>

#include "backend/sql/value.h"
#include "backend/workflow/stage.h"
#include "kiosk/common/clock.h"
#include "kiosk/common/text.h"

namespace yimen::backend {

struct Matter {
  std::string key;
  std::string receipt;
  std::string follows;  // the key of the one that this adds to; what stands here is then what stands there
  std::string terminal;
  std::string person_tag;
  std::string service_id;
  std::int64_t service_version = 1;
  WallTime submitted_at;
  std::string office;  // id
  workflow::Stage stage = workflow::Stage::received;
  Text next_step;
  std::string due_on;  // "2026-11-27"; empty where no office has to do anything
  WallTime changed_at;
  std::int64_t steps = 0;  // how many were taken
  std::int64_t feed = 0;   // place in the terminal's progress
};

struct TakenStep {
  workflow::Action action;
  workflow::Stage from;
  workflow::Stage to;
  std::string person;                    // id; empty: the citizen
  std::optional<workflow::Level> level;  // that it needed
  Text note;
  WallTime at;
};

inline constexpr const char* kMatterColumns =
    "key, receipt, follows, terminal, person_tag, service_id, service_version, submitted_at, office, stage,"
    " next_zh, next_en, due_on, changed_at, steps, feed";
Matter matter_of(const sql::Row& row, std::size_t first = 0);
std::vector<Matter> matters_of(const sql::Rows& rows);

}  // namespace yimen::backend
